package io.quittance.reminders;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.InvoiceUse;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A step taken refers to its invoice: the run need not say so on the invoice as well. */
@Component
final class ReminderUse implements InvoiceUse {

    private final ReminderStore store;

    ReminderUse(ReminderStore store) {
        this.store = store;
    }

    @Override
    public Set<InvoiceId> referred(FirmId firm, Collection<InvoiceId> invoices) {
        return store.withSteps(firm, invoices);
    }
}
