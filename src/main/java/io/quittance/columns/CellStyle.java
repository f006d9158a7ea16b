package io.quittance.columns;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How dates and amounts are written in a file of another program. What the style does not allow is refused, never read in
 * another way.
 *
 * @param dates how 03/04/2026 is read; null = such a date is refused
 * @param decimals what stands before the cents; null = each cell must leave no doubt
 */
public record CellStyle(@Nullable DateOrder dates, @Nullable DecimalMark decimals) {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.]?)([0-9]{2})\\2([0-9]{2})(?:[ T].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})(?:[ T].*)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("-?(?:[0-9]{1,3}(?:[ .'’\u00a0\u202f][0-9]{3})+|[0-9]{1,17})(?:,[0-9]+)?");
    private static final Pattern WITH_POINT =
            Pattern.compile("-?(?:[0-9]{1,3}(?:[ ,'’\u00a0\u202f][0-9]{3})+|[0-9]{1,17})(?:\\.[0-9]+)?");
    private static final Pattern GROUPING = Pattern.compile("[ '’\u00a0\u202f]");
    private static final Map<String, String> SIGNS =
            Map.of("EUR", "€", "GBP", "£", "USD", "$", "PLN", "zł", "CZK", "Kč", "CHF", "Fr.");

    /** Reads a date. @throws RefusedException when it is none, or leaves a doubt */
    LocalDate date(String column, String cell) {
        var year = YEAR_FIRST.matcher(cell);
        if (year.matches()) {
            return date(column, year.group(1), year.group(3), year.group(4));
        }
        var day = YEAR_LAST.matcher(cell);
        if (!day.matches()) {
            throw new RefusedException(column, "format", "This is not a date", "write a date like 2026-01-31");
        }
        var order = day.group(2).equals(".") || day.group(1).equals(day.group(3)) ? DateOrder.DAY_FIRST : dates;
        if (order == null) {
            throw new RefusedException(
                    column,
                    "date-order",
                    "Day or month may stand first",
                    "assign the columns again on the import page");
        }
        return order == DateOrder.DAY_FIRST
                ? date(column, day.group(4), day.group(3), day.group(1))
                : date(column, day.group(4), day.group(1), day.group(3));
    }

    /** Reads an amount; a sign of its own currency may stand beside it. @throws RefusedException when it is none */
    Money amount(String column, String cell, String currency) {
        var bare = bare(cell, currency);
        if (decimals != null
                && !(decimals == DecimalMark.COMMA ? WITH_COMMA : WITH_POINT)
                        .matcher(bare)
                        .matches()) {
            throw new RefusedException(
                    column, "format", "This is not an amount", "write an amount like 1234.50 or 1234,50");
        }
        return CsvValues.amount(column, decimals == null ? bare : pointed(bare), currency);
    }

    private String pointed(String bare) {
        var plain = GROUPING.matcher(bare).replaceAll("");
        return decimals == DecimalMark.COMMA ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
    }

    private static String bare(String cell, String currency) {
        var bare = without(without(cell, currency), SIGNS.getOrDefault(currency, currency));
        boolean negative = bare.endsWith("-") && bare.length() > 1
                || bare.startsWith("(") && bare.endsWith(")") && bare.length() > 2;
        if (!negative) {
            return bare.startsWith("+") ? bare.substring(1).strip() : bare;
        }
        return "-"
                + (bare.startsWith("(") ? bare.substring(1, bare.length() - 1) : bare.substring(0, bare.length() - 1))
                        .strip();
    }

    private static String without(String cell, String sign) {
        if (cell.startsWith(sign)) {
            return cell.substring(sign.length()).strip();
        }
        return cell.endsWith(sign)
                ? cell.substring(0, cell.length() - sign.length()).strip()
                : cell;
    }

    private static LocalDate date(String column, String year, String month, String day) {
        return PlainDate.of(column, Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
