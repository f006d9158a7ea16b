package io.quittance.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.parties.Firm;
import io.quittance.reporting.CaseFilter.Kind;
import io.quittance.reporting.CaseFilter.Order;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All cases of a person in rows that the arrow keys walk, in an order that is said: of all firms or of one. */
final class CaseList extends Nav {

    private static final int PAGE = 100;

    private final transient CaseSearch search;
    private final transient CaseRow.Maker maker;
    private final transient StaffTexts texts;
    private final UnorderedList rows = new UnorderedList();
    private final Map<String, Anchor> links = new HashMap<>();
    private final FilterBar<Kind> filters;
    private final CaseSearchField input;
    private final ChoiceField<Order> order;
    private final CaseTotals totals;
    private transient CaseSearch.Wish wish = CaseSearch.Wish.of("");
    private final transient Optional<FilterBar<Optional<Firm>>> firms;
    private String here = "";

    CaseList(CaseSearch search, CaseRow.Maker maker, StaffTexts texts) {
        this.search = search;
        this.maker = maker;
        this.texts = texts;
        addClassName("q-list");
        getElement().setAttribute("aria-label", texts.of(DeskText.CASES));
        filters = filters();
        order = order();
        totals = new CaseTotals(search, texts);
        input = new CaseSearchField(texts, text -> {
            wish = new CaseSearch.Wish(wish.firm(), wish.kind(), text, wish.order());
            show();
        });
        var head = new Div(input);
        firms = maker.severalFirms() ? Optional.of(firms()) : Optional.empty();
        firms.ifPresent(head::add);
        head.add(filters, order, new CaseViews(search, texts, () -> wish, this::view), totals);
        head.addClassName("q-list-head");
        rows.addClassName("q-list-rows");
        add(head, rows);
        show();
    }

    /** Marks the case of the current address. */
    void here(String path) {
        here = path;
        links.forEach(this::mark);
    }

    /** Reads the rows and how many there are of each kind again. */
    void reload() {
        var counts = search.counts(wish.firm());
        for (var value : Kind.values()) {
            filters.count(value, counts.of(value));
        }
        show();
    }

    /** Shows a saved view, and in the fields above what it is; a firm that is not the person's any more is left out. */
    private void view(CaseSearch.Wish saved) {
        var firm = search.firms().keySet().stream()
                .filter(known -> known.id().equals(saved.firm()))
                .findFirst();
        wish = new CaseSearch.Wish(firm.map(Firm::id).orElse(null), saved.kind(), saved.text(), saved.order());
        firms.ifPresent(bar -> bar.select(firm));
        filters.select(wish.kind());
        order.value(wish.order());
        input.setValue(wish.text());
        reload();
    }

    private void show() {
        totals.of(wish);
        rows.removeAll();
        links.clear();
        append(0);
    }

    private FilterBar<Optional<Firm>> firms() {
        var bar = new FilterBar<Optional<Firm>>(texts.of(StaffText.FIRM), firm -> {
            wish = new CaseSearch.Wish(firm.map(Firm::id).orElse(null), wish.kind(), wish.text(), wish.order());
            reload();
        });
        bar.filter(Optional.empty(), texts.of(CasesText.ALL_FIRMS), -1);
        search.firms().forEach((firm, count) -> bar.filter(Optional.of(firm), firm.name(), count));
        return bar;
    }

    private FilterBar<Kind> filters() {
        var counts = search.counts(null);
        var bar = new FilterBar<Kind>(texts.of(CasesText.FILTER), chosen -> {
            wish = new CaseSearch.Wish(wish.firm(), chosen, wish.text(), wish.order());
            show();
        });
        for (var value : Kind.values()) {
            bar.filter(value, texts.word(value), counts.of(value));
        }
        return bar;
    }

    private ChoiceField<Order> order() {
        var choice = new ChoiceField<>(texts.of(CasesText.ORDER), List.of(Order.values()), texts::word);
        choice.addClassName("q-order");
        choice.testId("case-order");
        return choice.onChange(chosen -> {
            wish = new CaseSearch.Wish(wish.firm(), wish.kind(), wish.text(), chosen);
            show();
        });
    }

    private void append(int offset) {
        var page = search.page(wish, offset, PAGE);
        page.forEach(found -> {
            var link = maker.row(found);
            links.put(found.address(), link);
            mark(found.address(), link);
            rows.add(new ListItem(link));
        });
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

    private void mark(String address, Anchor link) {
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
