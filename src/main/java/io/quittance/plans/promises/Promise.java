package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise as it is now.
 *
 * @param on the promised day
 * @param holdUntil the last day on which its invoices are not reminded of, and on which the money may come
 * @param invoices the numbers of the invoices it is about
 * @param about these invoices, in the same order
 */
public record Promise(
        PromiseId id,
        DebtorId debtor,
        Money amount,
        LocalDate on,
        LocalDate holdUntil,
        PromisedBy by,
        PromiseState state,
        List<String> invoices,
        List<InvoiceId> about) {

    /** Copies the lists. */
    public Promise {
        invoices = List.copyOf(invoices);
        about = List.copyOf(about);
    }
}
