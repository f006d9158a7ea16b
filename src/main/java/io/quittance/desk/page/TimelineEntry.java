package io.quittance.desk.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.quittance.ui.Timeline;
import io.quittance.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * One line of the timeline.
 *
 * @param at for the order; noon of the day when only the day is known
 * @param when as the reader writes it
 * @param details made when the line is shown
 */
public record TimelineEntry(
        Group group, Instant at, String when, Tone tone, String what, Supplier<List<Component>> details) {

    /** What the timeline can be narrowed to. */
    public enum Group {
        EVERYTHING,
        MESSAGES,
        MONEY,
        DECISIONS,
        HOLDS
    }

    /** Of a moment that is known. */
    public static TimelineEntry moment(
            CasePage page, Group group, Instant at, Tone tone, String what, Supplier<List<Component>> details) {
        return new TimelineEntry(group, at, page.moment(at), tone, what, details);
    }

    /** Of a day. */
    public static TimelineEntry day(
            CasePage page, Group group, LocalDate on, Tone tone, String what, Supplier<List<Component>> details) {
        var noon = on.atTime(LocalTime.NOON).atZone(page.firm().zone()).toInstant();
        return new TimelineEntry(group, noon, page.texts().formats().shortDay(on), tone, what, details);
    }

    /** Of a day, with a detail in words, which may be empty. */
    public static TimelineEntry day(CasePage page, Group group, LocalDate on, Tone tone, String what, String detail) {
        return day(page, group, on, tone, what, () -> detail.isEmpty() ? List.of() : List.of(new Span(detail)));
    }

    /** Words of the debtor or to the debtor. */
    public static Span quote(String text) {
        var span = new Span(text);
        span.addClassName("q-quote");
        return span;
    }

    public void addTo(Timeline timeline) {
        timeline.event(tone, when, what, details.get().toArray(Component[]::new));
    }
}
