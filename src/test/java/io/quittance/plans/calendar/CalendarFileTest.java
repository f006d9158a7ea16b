package io.quittance.plans.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files for calendars as RFC 5545 wants them. */
class CalendarFileTest {

    private static final Instant MADE = Instant.parse("2026-11-30T16:05:09Z");

    @Test
    void a_day_is_whole_and_ends_before_the_next() {
        assertThat(file(day("Maison Lavande : 120,00 €", false)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Quittance//Calendar//FR",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:pr_7.lavande@quittance",
                        "DTSTAMP:20261130T160509Z",
                        "SEQUENCE:2",
                        "STATUS:CONFIRMED",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY;LANGUAGE=fr:Maison Lavande : 120\\,00 €",
                        "CLASS:PRIVATE",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void what_is_not_to_be_paid_any_more_is_called_off() {
        assertThat(file(day("x", true))).contains("STATUS:CANCELLED");
    }

    @Test
    void signs_with_a_meaning_are_escaped_and_no_name_makes_a_line_of_its_own() {
        assertThat(file(day("A; B, C\\D\nATTENDEE:x", false)))
                .contains("SUMMARY;LANGUAGE=fr:A\\; B\\, C\\\\D\\nATTENDEE:x\r\n");
    }

    @Test
    void a_long_line_is_folded_at_75_octets_without_cutting_a_character() {
        var title = "Société de menuiserie générale « Léon & Œuvre » 🪚 ".repeat(5);
        var text = file(day(title, false));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains(title).doesNotContain("\uFFFD");
    }

    private static CalendarDay day(String title, boolean gone) {
        return new CalendarDay("pr_7.lavande@quittance", 2, LocalDate.of(2026, 12, 31), title, gone);
    }

    private static String file(CalendarDay day) {
        return new String(
                CalendarFile.of("x.ics", Language.FR, List.of(day), MADE).bytes(), StandardCharsets.UTF_8);
    }
}
