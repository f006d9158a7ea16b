package io.quittance.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.quittance.agenda.TaskKind;
import io.quittance.receivables.HoldKind;
import io.quittance.reporting.CaseFilter.Kind;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DueBadge;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.MoneyText;
import java.util.HashMap;
import java.util.Map;

/** All cases of a person, the most urgent first, in rows that the arrow keys walk. */
final class CaseList extends Nav {

    private static final int PAGE = 100;

    private final transient StaffSession session;
    private final transient CaseSearch search;
    private final transient StaffTexts texts;
    private final UnorderedList rows = new UnorderedList();
    private final Map<String, Anchor> links = new HashMap<>();
    private final FilterBar<Kind> filters;
    private Kind kind = Kind.ALL;
    private String text = "";
    private String here = "";

    CaseList(StaffSession session, CaseSearch search, StaffTexts texts) {
        this.session = session;
        this.search = search;
        this.texts = texts;
        addClassName("q-list");
        getElement().setAttribute("aria-label", texts.of(DeskText.CASES));
        filters = filters();
        var head = new Div(searchLine(), filters);
        head.addClassName("q-list-head");
        rows.addClassName("q-list-rows");
        add(head, rows);
        show();
    }

    /** Marks the case of the current address. */
    void here(String path) {
        here = path;
        links.forEach((address, link) -> mark(address, link));
    }

    /** Reads the rows and how many there are of each kind again. */
    void reload() {
        var counts = search.counts();
        for (var value : Kind.values()) {
            filters.count(value, counts.of(value));
        }
        show();
    }

    private void show() {
        rows.removeAll();
        links.clear();
        append(0);
    }

    private FilterBar<Kind> filters() {
        var counts = search.counts();
        var bar = new FilterBar<Kind>(texts.of(CasesText.FILTER), chosen -> {
            kind = chosen;
            show();
        });
        for (var value : Kind.values()) {
            bar.filter(value, texts.word(value), counts.of(value));
        }
        return bar;
    }

    private Input searchLine() {
        var input = new Input();
        input.addClassName("q-input");
        input.setType("search");
        input.setPlaceholder(texts.of(CasesText.SEARCH_HINT));
        input.getElement()
                .setAttribute("aria-label", texts.of(CasesText.SEARCH))
                .setAttribute("data-search", true)
                .setAttribute("data-testid", "case-search");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> {
            text = event.getValue() == null ? "" : event.getValue();
            show();
        });
        return input;
    }

    private void append(int offset) {
        var page = search.page(kind, text, offset, PAGE);
        page.forEach(found -> rows.add(new ListItem(row(found))));
        if (page.isEmpty() && offset == 0) {
            rows.add(new ListItem(new EmptyState(texts.of(CasesText.NO_CASES), texts.of(CasesText.NO_CASES_HINT))));
        }
        if (page.size() == PAGE) {
            var more = new ListItem();
            more.add(new ActionButton(texts.of(StaffText.MORE), Emphasis.QUIET, () -> {
                rows.remove(more);
                append(offset + PAGE);
            }));
            rows.add(more);
        }
    }

    private Anchor row(CaseSearch.Found found) {
        var name = new Span(found.summary().name());
        name.setTitle(found.summary().name() + " · " + found.firm().name());
        var link = new Anchor(found.address());
        link.addClassName("q-row");
        link.getElement().setAttribute("data-testid", "case-row");
        link.add(name, badge(found), new MoneyText(found.summary().open(), texts.formats()));
        links.put(found.address(), link);
        mark(found.address(), link);
        return link;
    }

    private Span badge(CaseSearch.Found found) {
        var summary = found.summary();
        if (summary.taskKind() != null) {
            return words(texts.word(TaskKind.valueOf(summary.taskKind())), "task");
        }
        if (summary.holdKind() != null) {
            return words(texts.word(HoldKind.valueOf(summary.holdKind())), "held");
        }
        return summary.oldestDueOn() == null
                ? words(texts.of(CasesText.CREDIT), "plain")
                : new DueBadge(
                        summary.oldestDueOn(),
                        session.today(found.firm()),
                        texts.of(StaffText.DAY_UNIT),
                        texts.formats());
    }

    private static Span words(String word, String tone) {
        var span = new Span(word);
        span.addClassName("q-days");
        span.getElement().setAttribute("data-tone", tone);
        return span;
    }

    private void mark(String address, Anchor link) {
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
