package io.quittance.desk.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.quittance.ui.StatusStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * One line of the timeline.
 *
 * @param day in the firm's zone
 * @param at for the order within the day; noon when only the day is known
 * @param timed the time is known, and shown
 * @param actor who did it: a staff identifier, {@code api:client}, {@code debtor_17}; empty for the machine
 * @param details made when the line is shown
 * @param isReminder what was decided on its day belongs under it
 */
public record TimelineEntry(
        Group group,
        LocalDate day,
        Instant at,
        boolean timed,
        String actor,
        StatusStyle style,
        String what,
        Supplier<List<Component>> details,
        boolean isReminder) {

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
            CasePage page, Group group, Instant at, StatusStyle style, String what, Supplier<List<Component>> details) {
        var day = at.atZone(page.firm().zone()).toLocalDate();
        return new TimelineEntry(group, day, at, true, "", style, what, details, false);
    }

    /** Of a day. */
    public static TimelineEntry day(
            CasePage page,
            Group group,
            LocalDate on,
            StatusStyle style,
            String what,
            Supplier<List<Component>> details) {
        var noon = on.atTime(LocalTime.NOON).atZone(page.firm().zone()).toInstant();
        return new TimelineEntry(group, on, noon, false, "", style, what, details, false);
    }

    /** Of a day, with a detail in words, which may be empty. */
    public static TimelineEntry day(
            CasePage page, Group group, LocalDate on, StatusStyle style, String what, String detail) {
        return day(page, group, on, style, what, () -> detail.isEmpty() ? List.of() : List.of(new Span(detail)));
    }

    /** The same at a moment, where that is on its day; what was kept before moments were is known by its day alone. */
    public TimelineEntry at(CasePage page, Instant moment) {
        return day.equals(moment.atZone(page.firm().zone()).toLocalDate())
                ? new TimelineEntry(group, day, moment, true, actor, style, what, details, isReminder)
                : this;
    }

    /** The same, done by somebody. */
    public TimelineEntry by(String who) {
        return new TimelineEntry(group, day, at, timed, who, style, what, details, isReminder);
    }

    /** The same, being a reminder: what was decided on that day is why it left. */
    public TimelineEntry reminder() {
        return new TimelineEntry(group, day, at, timed, actor, style, what, details, true);
    }

    /** Words of the debtor or to the debtor. */
    public static Span quote(String text) {
        var span = new Span(text);
        span.addClassName("q-quote");
        return span;
    }
}
