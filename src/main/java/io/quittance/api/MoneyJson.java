package io.quittance.api;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/** An amount in JSON: {@code {"amount":"1234.50","currency":"EUR"}}, with exactly the currency's decimals. */
public record MoneyJson(
        @Mandatory @Nullable String amount,
        @Mandatory @Nullable String currency) {

    /** The amount as it is sent. */
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amountText(), money.currencyCode());
    }

    /** Reads the amount. @throws RefusedException naming {@code field.amount} or {@code field.currency} */
    public Money toMoney(String field) {
        if (amount == null || currency == null) {
            throw new RefusedException(
                    field + (amount == null ? ".amount" : ".currency"),
                    "missing",
                    "This is needed",
                    "send 12.34 and EUR");
        }
        try {
            return Money.parse(amount, currency);
        } catch (RefusedException refused) {
            throw refused.within(field);
        }
    }
}
