package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.MoneyText;
import java.util.List;

/** Invoices as rows that are one target each: number, what for, when due, what is open. */
final class InvoiceRows extends UnorderedList {

    private final transient PortalView.Visitor visitor;
    private final transient RowStates.Of states;

    InvoiceRows(PortalView.Visitor visitor, RowStates.Of states) {
        this.visitor = visitor;
        this.states = states;
        addClassName("q-bills");
    }

    void append(List<Invoice> invoices) {
        invoices.forEach(invoice -> add(new ListItem(row(invoice))));
    }

    /** Adds rows on demand: the first of them takes the focus, which the button had that is gone. */
    void more(List<Invoice> invoices) {
        int before = getComponentCount();
        append(invoices);
        if (!invoices.isEmpty()) {
            getComponentAt(before)
                    .getChildren()
                    .findFirst()
                    .ifPresent(row -> row.getElement().callJsFunction("focus"));
        }
    }

    private Component row(Invoice invoice) {
        boolean credit = invoice.type() == InvoiceType.CREDIT_NOTE;
        var row = new Anchor(visitor.at("invoices/" + invoice.id()));
        row.addClassName("q-bill");
        row.getElement().setAttribute("data-testid", "invoice-row");
        var number = new Span(credit ? visitor.texts().of(PortalText.CREDIT_NOTE, invoice.number()) : invoice.number());
        number.addClassName("q-bill-number");
        var open = states.amount(invoice);
        row.add(number, new MoneyText(open, visitor.formats()).strong());
        if (invoice.description() != null) {
            var about = new Span(invoice.description());
            about.addClassName("q-bill-about");
            row.add(about);
        }
        states.pills(invoice).forEach(row::add);
        return row;
    }
}
