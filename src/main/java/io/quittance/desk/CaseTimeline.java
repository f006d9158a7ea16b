package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Panel;
import io.quittance.ui.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happened in a case, the newest first. */
final class CaseTimeline extends Section {

    private static final int SHOWN = 120;

    private final StaffTexts texts;
    private final List<TimelineEntry> entries;
    private final Div list = new Div();

    CaseTimeline(StaffTexts texts, Stream<TimelineEntry> entries) {
        this.texts = texts;
        this.entries = entries.sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
        setId("timeline");
        var filter = new FilterBar<TimelineEntry.Group>(texts.of(TimelineText.WHAT_HAPPENED), this::show);
        for (var group : TimelineEntry.Group.values()) {
            filter.filter(group, texts.word(group), count(group));
        }
        show(TimelineEntry.Group.EVERYTHING);
        add(new Panel(texts.of(TimelineText.WHAT_HAPPENED), list).beside(filter));
    }

    private long count(TimelineEntry.Group group) {
        return group == TimelineEntry.Group.EVERYTHING
                ? -1
                : entries.stream().filter(entry -> entry.group() == group).count();
    }

    private void show(TimelineEntry.Group group) {
        list.removeAll();
        var timeline = new Timeline();
        entries.stream()
                .filter(entry -> group == TimelineEntry.Group.EVERYTHING || entry.group() == group)
                .limit(SHOWN)
                .forEach(entry -> entry.addTo(timeline));
        list.add(
                timeline.getComponentCount() == 0
                        ? new EmptyState(texts.of(TimelineText.NOTHING_YET), texts.of(TimelineText.NOTHING_YET_HINT))
                        : timeline);
    }
}
