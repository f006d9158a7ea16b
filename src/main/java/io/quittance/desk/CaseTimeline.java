package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Panel;
import io.quittance.ui.Timeline;
import java.util.List;

/** What happened in a case, the newest first. */
final class CaseTimeline extends Section {

    private static final int SHOWN = 120;

    private final StaffTexts texts;
    private final List<Happening> happenings;
    private final Div list = new Div();

    CaseTimeline(StaffTexts texts, CaseFile file) {
        this.texts = texts;
        this.happenings = new Happenings(texts, file).all();
        setId("timeline");
        var filter = new FilterBar<Happening.Group>(texts.of(TimelineText.WHAT_HAPPENED), this::show);
        for (var group : Happening.Group.values()) {
            filter.filter(group, texts.word(group), count(group));
        }
        show(Happening.Group.EVERYTHING);
        add(new Panel(texts.of(TimelineText.WHAT_HAPPENED), list).beside(filter));
    }

    private long count(Happening.Group group) {
        return group == Happening.Group.EVERYTHING
                ? -1
                : happenings.stream()
                        .filter(happening -> happening.group() == group)
                        .count();
    }

    private void show(Happening.Group group) {
        list.removeAll();
        var timeline = new Timeline();
        happenings.stream()
                .filter(happening -> group == Happening.Group.EVERYTHING || happening.group() == group)
                .limit(SHOWN)
                .forEach(happening -> happening.addTo(timeline));
        list.add(
                timeline.getComponentCount() == 0
                        ? new EmptyState(texts.of(TimelineText.NOTHING_YET), texts.of(TimelineText.NOTHING_YET_HINT))
                        : timeline);
    }
}
