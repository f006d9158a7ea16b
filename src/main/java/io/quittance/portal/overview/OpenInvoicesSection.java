package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The open invoices, the oldest due first, a few at a time. */
@Service
@Order(30)
class OpenInvoicesSection implements PortalSection {

    /** A long list is folded after the first rows; each click shows many more. */
    private static final int FIRST = 5;

    private static final int MORE = 50;

    private final Situations situations;
    private final RowStates states;

    OpenInvoicesSection(Situations situations, RowStates states) {
        this.situations = situations;
        this.states = states;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var first = slice(visitor, 0, Math.max(FIRST, visitor.rows()));
        if (first.rows().isEmpty()) {
            return Stream.empty();
        }
        var rows = new InvoiceRows(visitor, states.of(visitor));
        rows.append(first.rows());
        var part = new Section(new H2(visitor.texts().of(OverviewText.YOUR_INVOICES)), rows);
        part.addClassName("q-part");
        offer(visitor, part, rows, first);
        return Stream.of(part);
    }

    /** Offers what comes after a slice, if anything does. */
    private void offer(Visitor visitor, Section part, InvoiceRows rows, Slice shown) {
        if (!shown.more()) {
            return;
        }
        var words = visitor.texts().of(OverviewText.SHOW_MORE);
        var page = UI.getCurrent();
        var more = new Div();
        more.add(
                page == null
                        ? more(visitor, words, shown.end() + MORE)
                        : new ActionButton(words, Emphasis.SECONDARY, () -> {
                                    part.remove(more);
                                    var next = slice(visitor, shown.end(), MORE);
                                    rows.more(next.rows());
                                    page.getPage().getHistory().replaceState(null, live(visitor, next.end()));
                                    offer(visitor, part, rows, next);
                                })
                                .testId("show-more"));
        part.add(more);
    }

    /** On a page without a session of the framework: the link to the screen that shows so many. */
    private static ActionLink more(Visitor visitor, String words, int rows) {
        var link = ActionLink.outside("/" + live(visitor, rows), words)
                .button(Emphasis.SECONDARY)
                .testId("show-more");
        link.getElement().setAttribute("data-more", true);
        return link;
    }

    private static String live(Visitor visitor, int rows) {
        return visitor.at("overview?live&rows=" + rows).substring(1);
    }

    /**
     * Some of the invoices.
     *
     * @param end how many have been shown with these
     * @param more whether there are others after them
     */
    private record Slice(List<Invoice> rows, int end, boolean more) {}

    private Slice slice(Visitor visitor, int from, int count) {
        var all = situations.open(visitor.access()).stream()
                .filter(invoice ->
                        invoice.state() == InvoiceState.OPEN && visitor.access().isAskedFor(invoice.id()))
                .sorted(Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::number))
                .toList();
        int end = Math.min(all.size(), from + count);
        return new Slice(all.subList(Math.min(from, end), end), end, end < all.size());
    }
}
