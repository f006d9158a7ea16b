package io.quittance.columns;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people and programs write them: with a sign or code of their currency, which must be the right one, thousands
 * grouped or not, and a minus before, behind or as brackets. More decimals than the currency has are refused.
 */
final class Amounts {

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:([ .,'’])[0-9]{3})(?:\\1[0-9]{3})*(?:([.,])([0-9]+))?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,17}(?:[.,][0-9]+)?");
    private static final Pattern WITH_COMMA =
            Pattern.compile("(?:[0-9]{1,3}(?:[ .'’][0-9]{3})+|[0-9]{1,17})(?:,[0-9]+)?");
    private static final Pattern WITH_POINT =
            Pattern.compile("(?:[0-9]{1,3}(?:[ ,'’][0-9]{3})+|[0-9]{1,17})(?:\\.[0-9]+)?");
    private static final Pattern AMOUNT_IN_TEXT = Pattern.compile("([^0-9.,'’()+-]*)(.*?)([^0-9.,'’()+-]*)");
    private static final String MINUS = "-−–";

    /** A workbook calculates with binary fractions: so much more or less is its noise. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("€", List.of("EUR")),
            Map.entry("euro", List.of("EUR")),
            Map.entry("euros", List.of("EUR")),
            Map.entry("£", List.of("GBP", "GIP", "FKP", "SHP", "EGP")),
            Map.entry("$", List.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "CLP", "COP", "ARS")),
            Map.entry("us$", List.of("USD")),
            Map.entry("zł", List.of("PLN")),
            Map.entry("kč", List.of("CZK")),
            Map.entry("ft", List.of("HUF")),
            Map.entry("lei", List.of("RON")),
            Map.entry("лв", List.of("BGN")),
            Map.entry("лв.", List.of("BGN")),
            Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("kr.", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("fr.", List.of("CHF")),
            Map.entry("fr", List.of("CHF")),
            Map.entry("sfr.", List.of("CHF")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("₹", List.of("INR")),
            Map.entry("₺", List.of("TRY")),
            Map.entry("₩", List.of("KRW")));

    private static final Map<String, Currency> CURRENCIES = new ConcurrentHashMap<>();

    private Amounts() {}

    /** A cell without its currency: figures, and whether a minus goes with them. */
    record Bare(String figures, boolean negative) {}

    /**
     * Reads an amount.
     *
     * @param mark the mark before the cents; null = the cell must leave no doubt
     */
    static Money read(String column, String cell, String currency, @Nullable DecimalMark mark) {
        var unit = CURRENCIES.computeIfAbsent(currency, Money::currencyOf);
        var bare = bare(column, cell, currency);
        var plain = mark == null ? plain(bare.figures()) : plain(bare.figures(), mark);
        if (plain == null) {
            throw noAmount(column);
        }
        return money(column, new BigDecimal(plain), unit, bare.negative());
    }

    /** Reads the number of a cell that holds a number; the noise of calculations is rounded away. */
    static Money ofNumber(String column, String number, String currency) {
        var unit = CURRENCIES.computeIfAbsent(currency, Money::currencyOf);
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException _) {
            throw noAmount(column);
        }
        var rounded = value.setScale(unit.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        var meant = value.subtract(rounded).abs().compareTo(NOISE) < 0 ? rounded : value;
        return money(column, meant.abs(), unit, meant.signum() < 0);
    }

    /** The figures without currency and sign. @throws RefusedException when another currency is beside them */
    static Bare bare(String column, String cell, String currency) {
        if (isFigures(cell)) {
            return cell.charAt(0) == '-' ? new Bare(cell.substring(1), true) : new Bare(cell, false);
        }
        var parts = AMOUNT_IN_TEXT.matcher(signed(cell));
        if (!parts.matches()) {
            throw noAmount(column);
        }
        var figures = parts.group(2);
        boolean negative = false;
        boolean brackets = figures.startsWith("(") && figures.endsWith(")") && figures.length() > 2;
        if (brackets) {
            var within = AMOUNT_IN_TEXT.matcher(figures.substring(1, figures.length() - 1));
            negative = true;
            figures = within.matches() ? within.group(2) : figures;
            refuseOther(column, within.matches() ? within.group(1) : "", currency);
            refuseOther(column, within.matches() ? within.group(3) : "", currency);
        }
        refuseOther(column, parts.group(1), currency);
        refuseOther(column, parts.group(3), currency);
        if (figures.startsWith("-") || figures.startsWith("+")) {
            negative ^= figures.charAt(0) == '-';
            figures = figures.substring(1).strip();
        } else if (figures.endsWith("-") || figures.endsWith("+")) {
            negative ^= figures.endsWith("-");
            figures = figures.substring(0, figures.length() - 1).strip();
        }
        return new Bare(unsigned(column, figures, currency), negative);
    }

    /** Between a sign and its figures a currency may stand: {@code -€ 100.00}, {@code CHF 100.00-}. */
    private static String unsigned(String column, String figures, String currency) {
        if (isFigures(figures) || figures.isEmpty()) {
            return figures;
        }
        var parts = AMOUNT_IN_TEXT.matcher(figures);
        if (!parts.matches() || parts.group(2).startsWith("-") || parts.group(2).endsWith("-")) {
            throw noAmount(column);
        }
        refuseOther(column, parts.group(1), currency);
        refuseOther(column, parts.group(3), currency);
        return parts.group(2);
    }

    private static String signed(String cell) {
        var text = new StringBuilder(cell.strip());
        for (int i = 0; i < text.length(); i++) {
            if (MINUS.indexOf(text.charAt(i)) > 0) {
                text.setCharAt(i, '-');
            } else if (Character.getType(text.charAt(i)) == Character.SPACE_SEPARATOR) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static boolean isFigures(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',' && (c != '-' || i > 0)) {
                return false;
            }
        }
        return cell.length() > 1 || !cell.isEmpty() && cell.charAt(0) != '-';
    }

    private static void refuseOther(String column, String written, String currency) {
        var sign = written.strip();
        if (sign.isEmpty() || sign.equalsIgnoreCase(currency)) {
            return;
        }
        var known = SIGNS.get(sign.toLowerCase(Locale.ROOT));
        if (known != null && known.contains(currency)) {
            return;
        }
        if (known != null || sign.matches("[A-Z]{3}")) {
            throw new RefusedException(
                    column,
                    "currency-differs",
                    "The amount is in another currency than " + currency,
                    "add a column with the currency");
        }
        throw noAmount(column);
    }

    private static Money money(String column, BigDecimal value, Currency unit, boolean negative) {
        int decimals = unit.getDefaultFractionDigits();
        if (value.scale() > decimals) {
            throw new RefusedException(
                    column, "precision", unit + " has " + decimals + " decimals", "write no more than these");
        }
        var minor = value.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue();
        if (minor.bitLength() > 62 || minor.longValue() > Money.MAX_INPUT_MINOR) {
            throw new RefusedException(column, "range", "The amount is too large", "write at most 99999999999.99");
        }
        long amount = minor.longValueExact();
        return new Money(negative ? -amount : amount, unit);
    }

    private static @Nullable String plain(String figures, DecimalMark mark) {
        if (!(mark == DecimalMark.COMMA ? WITH_COMMA : WITH_POINT)
                .matcher(figures)
                .matches()) {
            return null;
        }
        var bare = figures.replaceAll("[ '’]", "");
        return mark == DecimalMark.COMMA ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
    }

    private static @Nullable String plain(String figures) {
        if (PLAIN.matcher(figures).matches()) {
            return figures.replace(',', '.');
        }
        var grouped = GROUPED.matcher(figures);
        if (!grouped.matches()) {
            return null;
        }
        var group = grouped.group(1);
        var mark = grouped.group(2);
        if (mark == null) {
            return figures.replace(group, "");
        }
        var whole = figures.substring(0, grouped.start(2)).replace(group, "");
        return mark.equals(group) ? null : whole + "." + grouped.group(3);
    }

    private static RefusedException noAmount(String column) {
        return new RefusedException(
                column, "format", "This is not an amount", "write an amount like 1234.50 or 1234,50");
    }
}
