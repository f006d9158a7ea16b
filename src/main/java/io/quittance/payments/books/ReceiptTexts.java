package io.quittance.payments.books;

import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.Debtor;
import io.quittance.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words, amounts and dates of a receipt in the debtor's language, in the forms of the debtor's country. */
final class ReceiptTexts {

    private final ReaderFormat format;
    private final Texts texts;

    ReceiptTexts(Debtor debtor) {
        this.format = ReaderFormat.of(debtor.language(), debtor.country());
        this.texts = new Texts(debtor.language());
    }

    Locale locale() {
        return format.locale();
    }

    String text(ReceiptText key, Object... values) {
        return texts.of(key, values);
    }

    String amount(Money money) {
        return format.money(money);
    }

    String date(LocalDate date) {
        return format.day(date);
    }

    String shortDate(LocalDate date) {
        return format.tableDay(date);
    }

    /** A name and where it is, line by line; the country only when the other party is in another one. */
    List<String> address(String name, PostalAddress address, boolean sameCountry) {
        var place = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var country = Locale.of("", address.country().value()).getDisplayCountry(locale());
        var lines = new ArrayList<String>();
        Stream.of(name, address.street(), address.street2(), place, sameCountry ? null : country)
                .filter(line -> line != null && !line.isBlank())
                .forEach(lines::add);
        return lines;
    }
}
