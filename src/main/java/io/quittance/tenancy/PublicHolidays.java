package io.quittance.tenancy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** National public holidays from Jollyday's calendars; an unknown country has none. */
final class PublicHolidays implements BusinessCalendar {

    private final Map<CountryYear, Set<LocalDate>> known = new ConcurrentHashMap<>();

    private record CountryYear(String country, int year) {}

    @Override
    public boolean isHoliday(LocalDate day, CountryCode country) {
        return known.computeIfAbsent(new CountryYear(country.value(), day.getYear()), PublicHolidays::load)
                .contains(day);
    }

    private static Set<LocalDate> load(CountryYear key) {
        // Jollyday names its calendars in capitals and takes them in either case.
        if (!HolidayManager.getSupportedCalendarCodes().contains(key.country)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(key.country)).getHolidays(Year.of(key.year)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .flatMap(PublicHolidays::days)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A holiday that is made up for on a weekday (Boxing Day on a Saturday) is quiet on both days. */
    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.of(holiday.getDate(), holiday.getActualDate());
    }
}
