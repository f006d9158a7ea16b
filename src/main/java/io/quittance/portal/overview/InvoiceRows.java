package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.portal.Owed;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.ui.MoneyText;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Invoices as rows that are one target each: number, what for, when due, what is open. */
final class InvoiceRows extends UnorderedList {

    private final transient PortalView.Visitor visitor;
    private final transient Owed owed;
    private final transient LocalDate today;

    InvoiceRows(PortalView.Visitor visitor, Owed owed, LocalDate today) {
        this.visitor = visitor;
        this.owed = owed;
        this.today = today;
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
        var open = credit ? owed.open(invoice).negated() : owed.open(invoice);
        row.add(number, new MoneyText(open, visitor.formats()).strong());
        if (invoice.description() != null) {
            var about = new Span(invoice.description());
            about.addClassName("q-bill-about");
            row.add(about);
        }
        row.add(credit ? new StatusPill(visitor.texts().of(InvoicesText.USED_FOR_YOU), Tone.OK) : state(invoice));
        return row;
    }

    private StatusPill state(Invoice invoice) {
        var claim = owed.claim(invoice);
        var pending = claim.flatMap(Position.Claim::pending);
        return pending.map(money -> new StatusPill(
                        visitor.texts()
                                .of(
                                        InvoicesText.ON_ITS_WAY,
                                        visitor.formats()
                                                .money(claim.orElseThrow().onItsWay()),
                                        visitor.formats().dayOfYear(money.since())),
                        Tone.HELD))
                .orElseGet(() -> due(invoice));
    }

    private StatusPill due(Invoice invoice) {
        long late = ChronoUnit.DAYS.between(invoice.dueOn(), today);
        if (late > 0) {
            return new StatusPill(visitor.texts().of(InvoicesText.LATE_DAYS, late), Tone.LATE);
        }
        return late == 0
                ? new StatusPill(visitor.texts().of(InvoicesText.DUE_TODAY), Tone.WAIT)
                : new StatusPill(
                        visitor.texts()
                                .of(InvoicesText.DUE_ON, visitor.formats().dayOfYear(invoice.dueOn())),
                        Tone.WAIT);
    }
}
