package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.desk.page.TimelineEntry.Group;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened, day by day, the newest first. What the system decided on a day is folded under the reminder that left for it,
 * else into one line. Older days follow on demand.
 */
final class TimelineDays extends Div {

    private static final int DAYS = 20;

    private final transient CasePage page;
    private final transient Authors.Names names;

    /** @param entries in the order in which they are shown */
    TimelineDays(CasePage page, Authors.Names names, List<TimelineEntry> entries) {
        this.page = page;
        this.names = names;
        var byDay = entries.stream().collect(Collectors.groupingBy(TimelineEntry::day));
        append(byDay.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, List<TimelineEntry>>comparingByKey()
                        .reversed())
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList());
    }

    private record Day(LocalDate on, List<TimelineEntry> entries) {}

    private void append(List<Day> days) {
        days.stream().limit(DAYS).forEach(day -> add(heading(day.on()), content(day)));
        if (days.size() > DAYS) {
            var rest = days.subList(DAYS, days.size());
            var more = new Div();
            more.add(new ActionButton(texts().of(TimelineText.EARLIER, rest.size()), Emphasis.SECONDARY, () -> {
                        remove(more);
                        append(rest);
                    })
                    .testId("timeline-more"));
            add(more);
        }
    }

    private H3 heading(LocalDate on) {
        var heading = new H3(
                on.equals(page.today())
                        ? texts().of(CaseText.TODAY)
                        : texts().formats().day(on));
        heading.addClassName("q-timeline-day");
        return heading;
    }

    private Timeline content(Day day) {
        var timeline = new Timeline();
        var decided = day.entries().stream()
                .filter(entry -> entry.group() == Group.DECISIONS)
                .toList();
        var reminder = day.entries().stream().filter(TimelineEntry::isReminder).findFirst();
        for (var entry : day.entries()) {
            if (entry.group() != Group.DECISIONS) {
                boolean because =
                        !decided.isEmpty() && reminder.filter(entry::equals).isPresent();
                event(timeline, entry, because ? List.of(folded(said(decided), decided)) : List.of());
            }
        }
        if (!decided.isEmpty() && reminder.isEmpty()) {
            timeline.event(StatusStyle.PLAIN, "", said(decided), folded(texts().of(StaffText.SHOW), decided));
        }
        return timeline;
    }

    private String said(List<TimelineEntry> decided) {
        return texts().of(TimelineText.DECIDED, decided.size());
    }

    /** Opened on demand; until then the browser has nothing of it. */
    private Component folded(String words, List<TimelineEntry> decided) {
        var details = new NativeDetails(words, new Div());
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                var inner = new Timeline();
                decided.forEach(entry -> event(inner, entry, List.of()));
                details.setContent(inner);
            }
        });
        details.getElement().setAttribute("data-testid", "decided");
        return details;
    }

    private void event(Timeline timeline, TimelineEntry entry, List<Component> below) {
        var time =
                entry.timed() ? texts().formats().time(entry.at(), page.firm().zone()) : "";
        var when = Stream.of(time, names.of(entry.actor()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        var details = Stream.concat(entry.details().get().stream(), below.stream());
        timeline.event(entry.style(), when, entry.what(), details.toArray(Component[]::new));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
