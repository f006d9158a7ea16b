package io.quittance.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContactHoursTest {

    /** Quiet on Sundays and on 1 May. */
    private static final BusinessCalendar CALENDAR = (day, _) -> day.getMonthValue() == 5 && day.getDayOfMonth() == 1;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final ContactHours hours = new ContactHours(CALENDAR, true);

    @Test
    void between_eight_and_twenty_a_message_may_leave() {
        assertThat(wait("2027-03-01T08:00")).isZero();
        assertThat(wait("2027-03-01T19:59")).isZero();
    }

    @Test
    void before_eight_it_waits_for_eight() {
        assertThat(wait("2027-03-01T06:30")).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void after_twenty_it_waits_for_the_next_allowed_morning() {
        assertThat(wait("2027-03-01T20:00")).isEqualTo(Duration.ofHours(12));
        assertThat(wait("2027-03-06T20:00")).as("Saturday night to Monday").isEqualTo(Duration.ofHours(36));
    }

    @Test
    void the_night_in_which_the_clocks_change_is_an_hour_shorter() {
        assertThat(wait("2027-03-27T20:00")).as("to Monday over the change").isEqualTo(Duration.ofHours(35));
    }

    @Test
    void the_debtors_own_zone_counts() {
        var morningInParis =
                LocalDateTime.parse("2027-03-01T09:00").atZone(PARIS).toInstant();
        assertThat(hours.wait(morningInParis, ZoneId.of("America/Guadeloupe"), new CountryCode("GP")))
                .isEqualTo(Duration.ofHours(4));
    }

    private Duration wait(String local) {
        return hours.wait(LocalDateTime.parse(local).atZone(PARIS).toInstant(), PARIS, new CountryCode("FR"));
    }
}
