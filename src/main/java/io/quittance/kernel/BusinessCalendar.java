package io.quittance.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which people are left in peace: Sundays and public holidays of a country. */
@FunctionalInterface
public interface BusinessCalendar {

    /** A public holiday of the whole country. */
    boolean isHoliday(LocalDate day, CountryCode country);

    /** No message may leave on this day. */
    default boolean isQuiet(LocalDate day, CountryCode country) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day, country);
    }

    /** A day on which an office works: Monday to Friday, no public holiday. */
    default boolean isBusinessDay(LocalDate day, CountryCode country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isQuiet(day, country);
    }

    /** The business day that is so many after a day; with 0 the first one, the given day included. */
    default LocalDate plusBusinessDays(LocalDate day, int days, CountryCode country) {
        var reached = day;
        for (int counted = 0; counted < days || !isBusinessDay(reached, country); ) {
            reached = reached.plusDays(1);
            counted += isBusinessDay(reached, country) ? 1 : 0;
        }
        return reached;
    }

    /** The first day that is not quiet, the given one included. */
    default LocalDate firstAllowed(LocalDate day, CountryCode country) {
        var allowed = day;
        while (isQuiet(allowed, country)) {
            allowed = allowed.plusDays(1);
        }
        return allowed;
    }
}
