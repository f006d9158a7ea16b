package io.quittance.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is written to on a public holiday of their country. */
class PublicHolidaysTest {

    private static final BusinessCalendar CALENDAR = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "FR, 2026-11-11", "FR, 2026-12-25", "FR, 2027-01-01", "FR, 2027-05-06", "BE, 2026-07-21", "BE, 2026-11-11",
        "NL, 2026-04-27", "NL, 2026-12-26", "DE, 2026-10-03", "DE, 2026-12-26", "GB, 2026-12-26", "GB, 2026-12-28"
    })
    void a_public_holiday_of_the_country_is_quiet(CountryCode country, LocalDate day) {
        assertThat(CALENDAR.isQuiet(day, country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE, 2026-11-11", "FR, 2026-10-03", "BE, 2026-12-31", "FR, 2026-12-26", "FR, 2026-11-28"})
    void other_countries_holidays_observances_and_saturdays_are_not(CountryCode country, LocalDate day) {
        assertThat(CALENDAR.isQuiet(day, country)).isFalse();
    }

    @Test
    void the_first_allowed_day_after_christmas_eve_skips_both_days_and_the_sunday() {
        var germany = new CountryCode("DE");
        assertThat(CALENDAR.firstAllowed(LocalDate.of(2026, 12, 25), germany)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void a_country_without_a_calendar_has_only_sundays() {
        var nowhere = new CountryCode("AQ");
        assertThat(CALENDAR.isQuiet(LocalDate.of(2026, 12, 27), nowhere)).isTrue();
    }
}
