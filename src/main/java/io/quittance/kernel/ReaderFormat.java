package io.quittance.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * Amounts, dates and numbers as a reader writes them: the same in mails, letters, receipts, explanations and on every screen.
 * It may be shared by threads.
 */
public final class ReaderFormat {

    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£");

    private static final char TRUE_MINUS = '\u2212';

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale locale;
    private final boolean french;
    private final NumberFormat amounts;
    private final DateTimeFormatter days;
    private final DateTimeFormatter daysOfYear;
    private final DateTimeFormatter tableDays;
    private final DateTimeFormatter shortDays;
    private final DateTimeFormatter moments;

    private ReaderFormat(Locale locale) {
        this.locale = locale;
        this.french = locale.getLanguage().equals("fr");
        this.amounts = NumberFormat.getCurrencyInstance(locale);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.daysOfYear = DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMMM" : "d MMMM", locale);
        this.tableDays = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.shortDays = DateTimeFormatter.ofPattern(shortPattern(locale), locale);
        this.moments = DateTimeFormatter.ofPattern(shortPattern(locale) + " HH:mm", locale);
    }

    /** For a reader in this country. English is written the British way wherever the reader lives. */
    public static ReaderFormat of(Language language, CountryCode country) {
        return new ReaderFormat(language == Language.EN ? Locale.UK : language.in(country));
    }

    /** For a reader whose country is not known, or does not matter. */
    public static ReaderFormat of(Language language) {
        return new ReaderFormat(language.locale());
    }

    /** Language and country of the reader. */
    public Locale locale() {
        return locale;
    }

    /**
     * {@code 1 284,50 €}: always the currency's decimals, a true minus sign, no break inside. Only a sign that every reader takes
     * for the same currency is written; the others by their code, {@code CHF 1,000.00}, {@code 1 000 JPY}: "$" and "¥" are many.
     */
    public String money(Money money) {
        var format = (NumberFormat) amounts.clone();
        format.setCurrency(money.currency());
        spell(format, money.currency());
        int decimals = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.toDecimal()).replace('-', TRUE_MINUS).replace(' ', NO_BREAK_SPACE);
    }

    private static void spell(NumberFormat format, Currency currency) {
        if (!(format instanceof DecimalFormat decimal)) {
            return;
        }
        var symbols = decimal.getDecimalFormatSymbols();
        var code = currency.getCurrencyCode();
        var sign = symbols.getCurrencySymbol().equals(code) ? code : SIGNS.getOrDefault(code, code);
        var pattern = decimal.toPattern();
        boolean touches = pattern.startsWith("\u00a4#");
        symbols.setCurrencySymbol(sign.equals(code) && touches ? code + NO_BREAK_SPACE : sign);
        decimal.setDecimalFormatSymbols(symbols);
        if (pattern.contains("\u00a4-")) {
            // The Swiss pattern glues code, minus and figures together.
            decimal.setNegativePrefix(sign + NO_BREAK_SPACE + TRUE_MINUS);
        }
    }

    /** {@code 12 novembre 2026}, for sentences. */
    public String day(LocalDate date) {
        return ordinal(days, date);
    }

    /** {@code 12 novembre}, for dates whose year is plain from the context; no break inside. */
    public String dayOfYear(LocalDate date) {
        return ordinal(daysOfYear, date).replace(' ', NO_BREAK_SPACE);
    }

    /** {@code 12 nov. 2026}, for tables on paper. */
    public String tableDay(LocalDate date) {
        return ordinal(tableDays, date);
    }

    /** {@code 12/11/2026}, for tables. */
    public String shortDay(LocalDate date) {
        return shortDays.format(date);
    }

    /** {@code 12/11/2026 09:14}, for tables and timelines. */
    public String moment(Instant instant, ZoneId zone) {
        return moments.format(instant.atZone(zone));
    }

    /** {@code 09:14}, beneath a day that is said. */
    public String time(Instant instant, ZoneId zone) {
        return TIMES.format(instant.atZone(zone));
    }

    /** A whole or decimal number with the reader's separators. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A whole number with the reader's separators. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** French counts the first day of a month and numbers the others: {@code 1er mars}, {@code 2 mars}. */
    private String ordinal(DateTimeFormatter format, TemporalAccessor date) {
        var text = format.format(date);
        return french && text.startsWith("1 ") ? "1er" + text.substring(1) : text;
    }

    private static String shortPattern(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> "dd.MM.yyyy";
            case "nl" -> "dd-MM-yyyy";
            default -> "dd/MM/yyyy";
        };
    }
}
