package io.quittance.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The one rule for days from outside, at every entrance: a plain ISO date such as {@code 2026-11-22}, from 1990-01-01 to
 * 2199-12-31. No business of ours has another day, and every day of these can be stored, shown and reckoned with.
 */
public final class PlainDate {

    /** The first day that is taken. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** The last day that is taken. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MONTH_AT = 5;
    private static final int DAY_AT = 8;

    private PlainDate() {}

    /** Reads a day. @throws RefusedException naming the field when it is written in another way, is none, or out of range */
    public static LocalDate parse(String field, String text) {
        if (!ISO.matcher(text).matches()) {
            throw new RefusedException(field, "format", "This is not a date", "write a date like 2026-01-31");
        }
        return of(
                field,
                Integer.parseInt(text, 0, MONTH_AT - 1, 10),
                Integer.parseInt(text, MONTH_AT, DAY_AT - 1, 10),
                Integer.parseInt(text, DAY_AT, text.length(), 10));
    }

    /** The day of these numbers. @throws RefusedException naming the field when there is none, or it is out of range */
    public static LocalDate of(String field, int year, int month, int day) {
        try {
            return inRange(field, LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            throw new RefusedException(field, "no-such-day", "There is no such day", "write a date like 2026-01-31");
        }
    }

    /** The day itself. @throws RefusedException naming the field when it is out of range */
    public static LocalDate inRange(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new RefusedException(field, "range", "The date is not plausible", "send a date from 1990 to 2199");
        }
        return day;
    }
}
