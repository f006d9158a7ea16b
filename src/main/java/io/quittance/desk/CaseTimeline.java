package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.desk.page.TimelineEntry.Group;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened in a case, day by day, the newest first: when and by whom. What the system decided on a day is folded into one
 * line. Older days follow on demand; nothing is left out.
 */
final class CaseTimeline extends Section {

    private static final int DAYS = 20;

    private final CasePage page;
    private final List<TimelineEntry> entries;
    private final Authors.Names names;
    private final Div list = new Div();

    CaseTimeline(CasePage page, Stream<TimelineEntry> entries, Authors authors) {
        this.page = page;
        this.entries = entries.sorted(Comparator.<TimelineEntry, LocalDate>comparing(entry -> entry.day())
                        .thenComparing(entry -> entry.at())
                        .reversed())
                .toList();
        names = authors.of(
                texts(),
                this.entries.stream().map(TimelineEntry::actor).distinct().toList());
        setId("timeline");
        var filter = new FilterBar<Group>(texts().of(TimelineText.WHAT_HAPPENED), this::show);
        for (var group : Group.values()) {
            filter.filter(group, texts().word(group), count(group));
        }
        show(Group.EVERYTHING);
        add(new Panel(texts().of(TimelineText.WHAT_HAPPENED), list).beside(filter));
    }

    private long count(Group group) {
        return group == Group.EVERYTHING
                ? -1
                : entries.stream().filter(entry -> entry.group() == group).count();
    }

    private void show(Group group) {
        list.removeAll();
        var shown = entries.stream()
                .filter(entry -> group == Group.EVERYTHING || entry.group() == group)
                .toList();
        if (shown.isEmpty()) {
            list.add(new EmptyState(texts().of(TimelineText.NOTHING_YET), texts().of(TimelineText.NOTHING_YET_HINT)));
            return;
        }
        var byDay = shown.stream().collect(Collectors.groupingBy(TimelineEntry::day));
        append(byDay.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, List<TimelineEntry>>comparingByKey()
                        .reversed())
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList());
    }

    private record Day(LocalDate on, List<TimelineEntry> entries) {}

    private void append(List<Day> days) {
        days.stream().limit(DAYS).forEach(day -> list.add(heading(day.on()), content(day)));
        if (days.size() > DAYS) {
            var rest = days.subList(DAYS, days.size());
            var more = new Div();
            more.add(new ActionButton(texts().of(TimelineText.EARLIER, rest.size()), Emphasis.SECONDARY, () -> {
                        list.remove(more);
                        append(rest);
                    })
                    .testId("timeline-more"));
            list.add(more);
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
        var decided = new ArrayList<TimelineEntry>();
        for (var entry : day.entries()) {
            if (entry.group() == Group.DECISIONS) {
                decided.add(entry);
            } else {
                event(timeline, entry);
            }
        }
        if (!decided.isEmpty()) {
            timeline.event(StatusStyle.PLAIN, "", texts().of(TimelineText.DECIDED, decided.size()), folded(decided));
        }
        return timeline;
    }

    /** Opened on demand; until then the browser has nothing of it. */
    private Component folded(List<TimelineEntry> decided) {
        var details = new NativeDetails(texts().of(StaffText.SHOW), new Div());
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                var inner = new Timeline();
                decided.forEach(entry -> event(inner, entry));
                details.setContent(inner);
            }
        });
        details.getElement().setAttribute("data-testid", "decided");
        return details;
    }

    private void event(Timeline timeline, TimelineEntry entry) {
        var time =
                entry.timed() ? texts().formats().time(entry.at(), page.firm().zone()) : "";
        var when = Stream.of(time, names.of(entry.actor()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        timeline.event(entry.style(), when, entry.what(), entry.details().get().toArray(Component[]::new));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
