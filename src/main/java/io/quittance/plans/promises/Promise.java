package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise as it is now.
 *
 * @param on the promised day
 * @param holdUntil the last day on which its invoices are not reminded of, and on which the money may come
 * @param invoices the numbers of the invoices it is about
 */
public record Promise(
        PromiseId id,
        DebtorId debtor,
        Money amount,
        LocalDate on,
        LocalDate holdUntil,
        PromisedBy by,
        PromiseState state,
        List<String> invoices) {

    /** Copies the list. */
    public Promise {
        invoices = List.copyOf(invoices);
    }
}
