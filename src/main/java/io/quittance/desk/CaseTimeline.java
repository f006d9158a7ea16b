package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.desk.page.TimelineEntry.Group;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Panel;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What happened in a case, day by day, the newest first: when and by whom. It is narrowed to what somebody looks for, by kind and
 * by word; nothing is left out.
 */
final class CaseTimeline extends Section {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final CasePage page;
    private final List<TimelineEntry> entries;
    private final Authors.Names names;
    private final Div list = new Div();
    private Group group = Group.EVERYTHING;
    private String wanted = "";

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
        var filter = new FilterBar<Group>(texts().of(TimelineText.WHAT_HAPPENED), chosen -> {
            group = chosen;
            show();
        });
        for (var known : Group.values()) {
            filter.filter(known, texts().word(known), count(known));
        }
        show();
        var tools = new Div(filter, search());
        tools.addClassName("q-timeline-tools");
        add(new Panel(texts().of(TimelineText.WHAT_HAPPENED), list).beside(tools));
    }

    private Input search() {
        var input = new Input();
        input.addClassName("q-input");
        input.setType("search");
        input.setPlaceholder(texts().of(TimelineText.SEARCH));
        input.getElement()
                .setAttribute("aria-label", texts().of(TimelineText.SEARCH))
                .setAttribute("data-testid", "timeline-search");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> {
            wanted = folded(event.getValue() == null ? "" : event.getValue().strip());
            show();
        });
        return input;
    }

    /** Without capitals and accents. */
    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private boolean fits(TimelineEntry entry) {
        return (group == Group.EVERYTHING || entry.group() == group)
                && (wanted.isEmpty()
                        || folded(entry.what() + " " + names.of(entry.actor())).contains(wanted));
    }

    private long count(Group group) {
        return group == Group.EVERYTHING
                ? -1
                : entries.stream().filter(entry -> entry.group() == group).count();
    }

    private void show() {
        list.removeAll();
        var shown = entries.stream().filter(this::fits).toList();
        if (shown.isEmpty()) {
            list.add(
                    wanted.isEmpty()
                            ? new EmptyState(
                                    texts().of(TimelineText.NOTHING_YET), texts().of(TimelineText.NOTHING_YET_HINT))
                            : new EmptyState(
                                    texts().of(TimelineText.NOTHING_FOUND),
                                    texts().of(TimelineText.NOTHING_FOUND_HINT)));
            return;
        }
        list.add(new TimelineDays(page, names, shown));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
