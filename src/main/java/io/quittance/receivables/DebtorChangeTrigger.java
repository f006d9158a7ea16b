package io.quittance.receivables;

import io.quittance.parties.DebtorChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A debtor's new data may change what is decided about the debtor's invoices: they are looked at again at once. */
@Component
final class DebtorChangeTrigger {

    private final NextActionStore nextActions;

    DebtorChangeTrigger(NextActionStore nextActions) {
        this.nextActions = nextActions;
    }

    @EventListener
    void on(DebtorChanged event) {
        nextActions.atOnce(event.firm(), List.of(event.debtor().value()));
    }
}
