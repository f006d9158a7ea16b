package io.quittance.dunning;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of an invoice.
 *
 * @param open what may be asked for now: without what is disputed, on its way or covered by a plan
 * @param occurrence 1, and one more each time the invoice re-opened
 * @param closed why there is nothing to remind of, null while it is open
 */
public record Claim(
        InvoiceId invoice,
        String number,
        @Nullable String description,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money open,
        int occurrence,
        @Nullable Reason closed) {

    public boolean isOverdue(LocalDate today) {
        return closed == null && dueOn.isBefore(today);
    }
}
