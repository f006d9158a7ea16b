package io.quittance.correspondence;

import com.samskivert.mustache.Mustache;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes values the reader's way. Text from outside loses control and direction characters: it cannot forge a line. */
final class ReaderFormat implements Mustache.Formatter {

    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final char FIRST_UNUSUAL = 0x7f;

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final NumberFormat amounts;

    private ReaderFormat(Locale locale) {
        this.locale = locale;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        amounts = NumberFormat.getCurrencyInstance(locale);
    }

    /** English is written the British way wherever the reader lives, the other languages as in the reader's country. */
    static ReaderFormat of(Language language, CountryCode country) {
        return new ReaderFormat(language == Language.EN ? Locale.UK : language.in(country));
    }

    Locale locale() {
        return locale;
    }

    @Override
    public String format(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case LocalDate date -> dates.format(date);
            case Currency currency -> currency.getDisplayName(locale);
            default -> plain(value.toString());
        };
    }

    // Nearly every text is plain, and looking is a tenth of what replacing costs.
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one >= FIRST_UNUSUAL) {
                return CONTROLS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private String money(Money money) {
        var format = (NumberFormat) amounts.clone();
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.toDecimal());
    }
}
