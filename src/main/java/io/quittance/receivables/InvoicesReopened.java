package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.List;

/**
 * Settled invoices of a debtor are owed again: their payment went back, and their occurrences have grown by one; or the payment
 * had been recorded by mistake, and they go on as before.
 */
public record InvoicesReopened(FirmId firm, DebtorId debtor, List<InvoiceId> invoices) {

    /** Copies the list. */
    public InvoicesReopened {
        invoices = List.copyOf(invoices);
    }
}
