package io.quittance.portal.invoice;

import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of an invoice's line as the reader writes them: {@code 24 × 612,50 €}. */
record LineWords(ReaderFormat formats, Currency currency) {

    Optional<String> amount(InvoiceLine line) {
        return Optional.ofNullable(line.amount()).map(this::money);
    }

    Optional<String> quantity(InvoiceLine line) {
        return Optional.ofNullable(line.quantity()).map(quantity -> number(quantity) + times(line.unitPrice()));
    }

    private String times(@Nullable String unitPrice) {
        return unitPrice == null ? "" : " × " + money(unitPrice);
    }

    /** A unit price may have more decimals than the currency. */
    private String money(String text) {
        try {
            return formats.money(Money.parse(text, currency.getCurrencyCode()));
        } catch (RefusedException _) {
            return number(text) + "\u00a0" + currency.getCurrencyCode();
        }
    }

    private String number(String text) {
        try {
            return formats.number(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return text;
        }
    }
}
