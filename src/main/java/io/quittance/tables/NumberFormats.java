package io.quittance.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number format of a workbook shows (ECMA-376, part 1, 18.8.30 and 18.8.31). */
final class NumberFormats {

    /** Built-in formats that show a date; 27 to 36 and 50 to 58 do so in East Asian programs, and in others too. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** What in a format is only text, a colour, a condition, a space as wide as a sign, or a filling sign. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    /** Day or year in the letters of a format, also as programs in other languages write them. */
    private static final Pattern DAY = Pattern.compile("(?s).*(?:[yd]|jj|aa|tt).*");

    /** Digits that are always shown, among letters and signs of no other meaning. */
    private static final Pattern ZEROS = Pattern.compile("0[0\\- /]*0");

    private NumberFormats() {}

    static boolean isBuiltInDate(@Nullable String id) {
        return id != null && DATES.contains(SmallNumber.of(id));
    }

    static boolean showsDate(@Nullable String format) {
        return format != null
                && DAY.matcher(NO_CODE.matcher(first(format)).replaceAll("").toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** The format when it does nothing but fill a number up with zeros and put texts around it; else null. */
    static @Nullable String zeros(@Nullable String format) {
        return format != null
                        && ZEROS.matcher(NO_CODE.matcher(first(format))
                                        .replaceAll("")
                                        .strip())
                                .matches()
                ? first(format)
                : null;
    }

    /** A number as a format of zeros shows it. */
    static String filled(String number, String zeros) {
        var digits =
                new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).abs().toPlainString();
        int places = (int) NO_CODE.matcher(zeros)
                .replaceAll("")
                .chars()
                .filter(c -> c == '0')
                .count();
        var filled = "0".repeat(Math.max(0, places - digits.length())) + digits;
        var shown = new StringBuilder();
        int taken = 0;
        for (int i = 0; i < zeros.length(); i++) {
            char c = zeros.charAt(i);
            if (c == '"') {
                int end = zeros.indexOf('"', i + 1);
                shown.append(zeros, i + 1, end);
                i = end;
            } else if (c == '\\') {
                shown.append(zeros.charAt(++i));
            } else if (c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                i = zeros.indexOf(']', i);
            } else if (c == '0') {
                int end = taken == 0 ? filled.length() - places + 1 : taken + 1;
                shown.append(filled, taken, end);
                taken = end;
            } else {
                shown.append(c);
            }
        }
        return shown.toString().strip();
    }

    /** Of up to four formats, divided by semicolons, the one for numbers above nothing. */
    private static String first(String format) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            quoted ^= c == '"';
            if (c == '\\') {
                i++;
            } else if (c == ';' && !quoted) {
                return format.substring(0, i);
            }
        }
        return format;
    }
}
