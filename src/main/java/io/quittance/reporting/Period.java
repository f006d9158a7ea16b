package io.quittance.reporting;

import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The length of time a figure looks back on, in whole months ending with the month of the reporting day. */
public enum Period {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** How many calendar months it has. */
    public int months() {
        return months;
    }

    /** The first day of the period that ends on this day: the first of the month. */
    public LocalDate firstDay(LocalDate on) {
        return on.withDayOfMonth(1).minusMonths(months - 1L);
    }

    /** Days from the first day to this one, both included. */
    public int days(LocalDate on) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(on), on) + 1);
    }

    /** Reads {@code MONTH}, {@code QUARTER} or {@code YEAR}. @throws RefusedException for anything else */
    public static Period parse(String text) {
        return Arrays.stream(values())
                .filter(period -> period.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "period", "unknown", "There is no such period", "send MONTH, QUARTER or YEAR"));
    }
}
