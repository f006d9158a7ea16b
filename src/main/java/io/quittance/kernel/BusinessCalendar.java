package io.quittance.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which people are left in peace: Sundays and public holidays of a country (domain.md §3.8). */
@FunctionalInterface
public interface BusinessCalendar {

    /** A public holiday of the whole country. */
    boolean isHoliday(LocalDate day, CountryCode country);

    /** No message may leave on this day. */
    default boolean isQuiet(LocalDate day, CountryCode country) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day, country);
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
