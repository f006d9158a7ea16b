package io.quittance.plans;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import java.util.List;

/**
 * A plan that somebody asks for.
 *
 * @param invoices what it is to cover; empty = all that is open
 */
public record PlanAsk(DebtorId debtor, List<InvoiceId> invoices, PlanTerms terms) {

    /** Copies the list. */
    public PlanAsk {
        invoices = List.copyOf(invoices);
    }
}
