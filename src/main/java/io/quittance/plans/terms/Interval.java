package io.quittance.plans.terms;

import java.time.LocalDate;

/** How far apart the instalments of a plan are; the names are part of the public contract. */
public enum Interval {
    /** The same day of each month; where a month has no such day, its last one (31 January, 28 February, 31 March). */
    MONTH,
    /** Every fourteen days. */
    FORTNIGHT,
    /** Every seven days. */
    WEEK;

    private static final int WEEK_DAYS = 7;

    /** The day so many intervals after the first. The first day stays the anchor. */
    public LocalDate after(LocalDate first, int intervals) {
        return switch (this) {
            case MONTH -> first.plusMonths(intervals);
            case FORTNIGHT -> first.plusDays(2L * WEEK_DAYS * intervals);
            case WEEK -> first.plusDays((long) WEEK_DAYS * intervals);
        };
    }

    /** The latest first day from which so many intervals end on this day or before. */
    LocalDate latestFirst(LocalDate end, int intervals) {
        return switch (this) {
            case MONTH -> latestMonthly(end, intervals);
            case FORTNIGHT -> end.minusDays(2L * WEEK_DAYS * intervals);
            case WEEK -> end.minusDays((long) WEEK_DAYS * intervals);
        };
    }

    /** Several days of one month lead to the last day of a shorter one: the latest of them is at most three days on. */
    private static LocalDate latestMonthly(LocalDate end, int months) {
        var first = end.minusMonths(months);
        while (!first.plusDays(1).plusMonths(months).isAfter(end)) {
            first = first.plusDays(1);
        }
        return first;
    }
}
