package io.quittance.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The text of a numeric cell as it would stand in a CSV file: dates as 2026-01-31, numbers as they were typed. */
final class CellNumber {

    /** A double as programs write it; its exponent has at most three digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,3})?");

    /** Spreadsheets calculate with 15 digits; the digits after them are noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /** 9999-12-31; spreadsheets know no later day. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private CellNumber() {}

    static boolean is(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A whole number with more digits than spreadsheets keep: what is read is not what was typed. */
    static boolean isLossy(String number) {
        var value = new BigDecimal(number);
        return value.precision() - value.scale() > DIGITS.getPrecision();
    }

    static String plain(String number) {
        var rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
    }

    /** The day of a number counted in days. A number that is no day stays a number. */
    static String date(String number, boolean from1904) {
        var value = new BigDecimal(number);
        return value.signum() < 0 || value.compareTo(LAST_DAY) > 0
                ? plain(number)
                : (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(value.intValue()).toString();
    }
}
