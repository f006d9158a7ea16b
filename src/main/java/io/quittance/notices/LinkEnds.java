package io.quittance.notices;

import io.quittance.access.Links;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.InvoicesReopened;
import io.quittance.receivables.InvoicesSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the link of a message when the last of its invoices is settled, until one of them is owed again. */
@Component
class LinkEnds {

    private final Links links;
    private final Invoices invoices;

    LinkEnds(Links links, Invoices invoices) {
        this.links = links;
        this.invoices = invoices;
    }

    @EventListener
    void settled(InvoicesSettled event) {
        var open = invoices.openOfDebtor(event.firm(), event.debtor()).stream()
                .map(Invoice::id)
                .toList();
        links.revokeAllBut(event.firm(), event.debtor(), open);
    }

    @EventListener
    void reopened(InvoicesReopened event) {
        links.reopen(event.firm(), event.debtor(), event.invoices());
    }
}
