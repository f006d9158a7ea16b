package io.quittance.tenancy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
        var code = key.country.toLowerCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(code)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(code)).getHolidays(Year.of(key.year)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }
}
