package io.quittance.columns;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and words as they stand in cells. */
public final class CsvValues {

    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:([ .,'\u00a0\u202f])[0-9]{3})(?:\\1[0-9]{3})*(?:[.,][0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,17}(?:[.,][0-9]+)?");
    private static final Map<String, Currency> CURRENCIES = new ConcurrentHashMap<>();

    private CsvValues() {}

    /** The cell. @throws RefusedException naming the column when it is empty */
    public static <T> T mandatory(String column, @Nullable T cell) {
        if (cell == null) {
            throw new RefusedException(column, "missing", "This is mandatory", "fill in " + column);
        }
        return cell;
    }

    static LocalDate date(String column, String cell) {
        return PlainDate.parse(column, cell);
    }

    /** An amount with decimal point or comma, thousands grouped or not; never more decimals than the currency has. */
    static Money amount(String column, String cell, String currency) {
        var unit = CURRENCIES.computeIfAbsent(currency, Money::currencyOf);
        int decimals = unit.getDefaultFractionDigits();
        var plain = plain(cell, decimals);
        if (plain == null) {
            throw new RefusedException(
                    column, "format", "This is not an amount", "write an amount like 1234.50 or 1234,50");
        }
        var value = new BigDecimal(plain);
        if (value.scale() > decimals) {
            throw new RefusedException(
                    column, "precision", unit + " has " + decimals + " decimals", "write no more than these");
        }
        var minor = value.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue();
        if (minor.bitLength() > 62 || Math.abs(minor.longValue()) > Money.MAX_INPUT_MINOR) {
            throw new RefusedException(column, "range", "The amount is too large", "write at most 99999999999.99");
        }
        return new Money(minor.longValueExact(), unit);
    }

    /** Reads one of a set of words in any case. */
    public static <T> T word(String column, String cell, Function<String, T> words, String remedy) {
        try {
            return words.apply(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new RefusedException(column, "unknown", "This word is not known here", remedy);
        }
    }

    private static @Nullable String plain(String cell, int decimals) {
        if (PLAIN.matcher(cell).matches()) {
            return cell.replace(',', '.');
        }
        var grouped = GROUPED.matcher(cell);
        if (!grouped.matches()) {
            return null;
        }
        var group = grouped.group(1);
        int decimal = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        boolean hasDecimals =
                decimal >= 0 && cell.charAt(decimal) != group.charAt(0) && cell.length() - decimal - 1 <= decimals;
        var whole = (hasDecimals ? cell.substring(0, decimal) : cell).replace(group, "");
        return hasDecimals ? whole + "." + cell.substring(decimal + 1) : whole;
    }
}
