package io.quittance.ui;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Amounts, dates and numbers as the reader writes them.
 *
 * @param locale language and country of the reader
 */
public record Formats(Locale locale) {

    /** The formats of a reader of this language in this country. */
    public static Formats of(Language language, CountryCode country) {
        return new Formats(language.in(country));
    }

    /** {@code 1 284,50 €}: always the currency's decimals, a true minus sign, no break inside. */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int decimals = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.toDecimal()).replace('-', '\u2212').replace(' ', '\u00a0');
    }

    /** {@code 12 novembre 2026}. */
    public String day(LocalDate date) {
        return date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr")
                ? "1er " + date.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale))
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** {@code 12 novembre}, for dates whose year is plain from the context. */
    public String dayOfYear(LocalDate date) {
        var pattern = locale.getLanguage().equals("de") ? "d. MMMM" : "d MMMM";
        if (date.getDayOfMonth() == 1 && locale.getLanguage().equals("fr")) {
            pattern = "'1er' MMMM";
        }
        return date.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(' ', '\u00a0');
    }

    /** {@code 12/11/2026}, for tables. */
    public String shortDay(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(shortPattern(), locale));
    }

    /** {@code 12/11/2026 09:14}, for tables and timelines. */
    public String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(shortPattern() + " HH:mm", locale).format(instant.atZone(zone));
    }

    /** A whole or decimal number with the reader's separators. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number.scale() < 0 ? 0 : number.scale());
        return format.format(number);
    }

    /** A whole number with the reader's separators. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private String shortPattern() {
        return switch (locale.getLanguage()) {
            case "de" -> "dd.MM.yyyy";
            case "nl" -> "dd-MM-yyyy";
            default -> "dd/MM/yyyy";
        };
    }
}
