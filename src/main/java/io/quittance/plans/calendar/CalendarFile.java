package io.quittance.plans.calendar;

import io.quittance.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An iCalendar file (RFC 5545) of whole days.
 *
 * @param name of the file, without personal data
 */
public record CalendarFile(String name, byte[] bytes) {

    /** With the method of RFC 5546: whoever opens it takes the days over, and need not answer. */
    public static final String CONTENT_TYPE = "text/calendar;charset=UTF-8;method=PUBLISH";

    /** RFC 5545, 3.1: octets of a line, without its end. */
    private static final int MOST_OCTETS = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static CalendarFile of(String name, Language language, List<CalendarDay> days, Instant madeAt) {
        var lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Quittance//Calendar//" + language.code().toUpperCase(Locale.ROOT),
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH"));
        days.forEach(day -> lines.addAll(event(day, language, madeAt)));
        lines.add("END:VCALENDAR");
        var text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return new CalendarFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> event(CalendarDay day, Language language, Instant madeAt) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + day.uid(),
                "DTSTAMP:" + MOMENT.format(madeAt),
                "SEQUENCE:" + day.sequence(),
                "STATUS:" + (day.gone() ? "CANCELLED" : "CONFIRMED"),
                "DTSTART;VALUE=DATE:" + DAY.format(day.on()),
                "DTEND;VALUE=DATE:" + DAY.format(day.on().plusDays(1)),
                "SUMMARY;LANGUAGE=" + language.code() + ":" + escaped(day.title()),
                "CLASS:PRIVATE",
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A long line goes on in the next one behind a blank; no character is cut. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            var sign = Character.toString(line.codePointAt(i));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(sign);
            octets += length;
        }
        return folded.toString();
    }
}
