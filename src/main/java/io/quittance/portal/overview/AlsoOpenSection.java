package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What the message behind the link names without asking for it. */
@Service
@Order(32)
class AlsoOpenSection implements PortalSection {

    private static final int SHOWN = 5;

    private final Situations situations;
    private final RowStates states;

    AlsoOpenSection(Situations situations, RowStates states) {
        this.situations = situations;
        this.states = states;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var access = visitor.access();
        var open = situations.open(access).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN && !access.isAskedFor(invoice.id()))
                .sorted(Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::number))
                .toList();
        return open.isEmpty() ? Stream.empty() : Stream.of(part(visitor, open));
    }

    private Section part(Visitor visitor, List<Invoice> open) {
        var texts = visitor.texts();
        var state = states.of(visitor);
        var rows = new InvoiceRows(visitor, state);
        rows.append(open.subList(0, Math.min(SHOWN, open.size())));
        var part = new Section(
                new H2(texts.of(OverviewText.ALSO_OPEN)),
                new Paragraph(texts.of(OverviewText.ALSO_OPEN_TEXT, open.size())),
                rows);
        part.addClassName("q-part");
        part.getElement().setAttribute("data-testid", "also-open");
        if (open.size() > SHOWN) {
            var rest = new InvoiceRows(visitor, state);
            rest.append(open.subList(SHOWN, open.size()));
            part.add(new NativeDetails(texts.of(OverviewText.ALSO_OPEN_REST, open.size() - SHOWN), rest));
        }
        return part;
    }
}
