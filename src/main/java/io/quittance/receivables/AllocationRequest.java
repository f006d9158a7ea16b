package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came in.
 *
 * @param source key of the effect, unique in the firm: the same source twice allocates once
 * @param designated the invoices the debtor pays, in this order; credit notes among them are set off first; empty = by law
 *     (domain.md §2)
 * @param amount more than nothing
 * @param valueOn the day it counts from
 */
public record AllocationRequest(
        PaymentId payment,
        String source,
        DebtorId debtor,
        List<InvoiceId> designated,
        Money amount,
        LocalDate valueOn) {

    /** Copies the list. */
    public AllocationRequest {
        designated = List.copyOf(designated);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("only money that came in can be allocated");
        }
    }
}
