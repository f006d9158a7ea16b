package io.quittance.columns;

import io.quittance.kernel.PlainDate;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as other programs write them. What can be read in two ways is refused, never guessed. */
final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/.]?)([0-9]{2})\\2([0-9]{2})(?:[ T].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern YEAR_FIRST_ALONE = Pattern.compile("[0-9]{4}([-/.]?)[0-9]{2}\\1[0-9]{2}");
    private static final Pattern YEAR_LAST_ALONE = Pattern.compile("[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{4}");
    private static final Pattern MONTH_NAMED = Pattern.compile("[^0-9]*[0-9]{1,2}[^0-9]+[0-9]{4}");
    private static final Pattern DAY_MONTH = Pattern.compile("([0-9]{1,2})\\.?([0-9]{2})\\.?");
    private static final Pattern NAMED_DAY_FIRST = Pattern.compile(
            "(?:[\\p{L}.]+,? )?([0-9]{1,2})(?:\\.|er|st|nd|rd|th)?[ -]{0,2}([\\p{L}]{3,12})\\.?[ ,-]{0,2}([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("([\\p{L}]{3,12})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?:[ T].*)?");
    private static final int YEARS_OF_THIS_CENTURY = 80;
    private static final int CENTURY = 100;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /** Whether a text is a date whose order of day and month may be in doubt, and then these two figures of it. */
    static Optional<List<Integer>> figures(String cell) {
        var date = YEAR_LAST.matcher(cell);
        return date.matches() && !date.group(2).equals(".")
                ? Optional.of(List.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3))))
                : Optional.empty();
    }

    /** A date with points, which has its day first everywhere. */
    static boolean isDayFirst(String cell) {
        var date = YEAR_LAST.matcher(cell);
        return date.matches() && date.group(2).equals(".");
    }

    /**
     * Reads a date.
     *
     * @param order the first part of 03/04/2026; null = such a date is refused
     * @param yearFrom first day of the twelve months to which dates without a year belong; null = they are refused
     */
    static LocalDate read(String column, String cell, @Nullable DateOrder order, @Nullable LocalDate yearFrom) {
        var year = YEAR_FIRST.matcher(cell);
        if (year.matches()) {
            return day(column, year.group(1), year.group(3), year.group(4));
        }
        var last = YEAR_LAST.matcher(cell);
        if (last.matches()) {
            var meant = last.group(2).equals(".") || last.group(1).equals(last.group(3)) ? DateOrder.DAY_FIRST : order;
            if (meant == null) {
                throw new RefusedException(
                        column, "date-order", "Day or month may stand first", "write a date like 2026-01-31");
            }
            return meant == DateOrder.DAY_FIRST
                    ? day(column, last.group(4), last.group(3), last.group(1))
                    : day(column, last.group(4), last.group(1), last.group(3));
        }
        var short4 = DAY_MONTH.matcher(cell);
        if (yearFrom != null && short4.matches()) {
            return within(column, yearFrom, Integer.parseInt(short4.group(2)), Integer.parseInt(short4.group(1)));
        }
        return named(column, PlainText.tidy(cell));
    }

    /** The order that a date with its whole year shows by itself: the 31st of something. */
    static Optional<DateOrder> orderOf(String cell) {
        return YEAR_LAST_ALONE.matcher(cell).matches()
                ? figures(cell)
                        .filter(two -> two.getFirst() > MONTHS_OF_A_YEAR != two.getLast() > MONTHS_OF_A_YEAR)
                        .map(two -> two.getFirst() > MONTHS_OF_A_YEAR ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST)
                : Optional.empty();
    }

    /**
     * Reads a date of a list that says nothing of how its dates are written: one that can mean one day only, with its whole
     * year and without a time.
     *
     * @param order of the other dates of its row, null when they show none
     */
    static LocalDate ofOneMeaning(String column, String cell, @Nullable DateOrder order) {
        boolean whole = YEAR_FIRST_ALONE.matcher(cell).matches()
                || YEAR_LAST_ALONE.matcher(cell).matches()
                || MONTH_NAMED.matcher(cell).matches();
        return whole ? read(column, cell, order, null) : PlainDate.parse(column, cell);
    }

    private static LocalDate named(String column, String cell) {
        var dayFirst = NAMED_DAY_FIRST.matcher(cell);
        if (dayFirst.matches() && month(dayFirst.group(2)) > 0) {
            return day(column, dayFirst.group(3), Integer.toString(month(dayFirst.group(2))), dayFirst.group(1));
        }
        var monthFirst = NAMED_MONTH_FIRST.matcher(cell);
        if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
            return day(column, monthFirst.group(3), Integer.toString(month(monthFirst.group(1))), monthFirst.group(2));
        }
        throw new RefusedException(column, "format", "This is not a date", "write a date like 2026-01-31");
    }

    private static LocalDate within(String column, LocalDate from, int month, int day) {
        var first = PlainDate.of(column, from.getYear(), month, day);
        return first.isBefore(from) ? PlainDate.of(column, from.getYear() + 1, month, day) : first;
    }

    private static LocalDate day(String column, String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number + (number < YEARS_OF_THIS_CENTURY ? 20 * CENTURY : 19 * CENTURY);
        return PlainDate.of(column, full, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(folded(name), 0);
    }

    /** Names and abbreviations in our languages; one that means two months in two languages means none. */
    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : List.of("en", "fr", "nl", "de")) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    var name = folded(month.getDisplayName(style, Locale.of(language)));
                    months.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : -1);
                    if (style == TextStyle.SHORT && name.length() > SHORTEST_ABBREVIATION) {
                        months.putIfAbsent(name.substring(0, SHORTEST_ABBREVIATION), month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        months.put("mrz", 3);
        months.put("jui", -1);
        return months;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }
}
