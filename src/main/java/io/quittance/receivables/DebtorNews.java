package io.quittance.receivables;

import io.quittance.parties.DebtorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A debtor's new data may change what is decided about the debtor's invoices: they are looked at again at once. */
@Component
final class DebtorNews {

    private final OpenAmountStore open;

    DebtorNews(OpenAmountStore open) {
        this.open = open;
    }

    @EventListener
    void on(DebtorChanged event) {
        open.lookAtOnce(event.firm(), event.debtor(), null);
    }
}
