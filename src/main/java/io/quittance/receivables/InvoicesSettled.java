package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.List;

/** Nothing is owed on these invoices of a debtor any more. */
public record InvoicesSettled(FirmId firm, DebtorId debtor, List<InvoiceId> invoices) {

    /** Copies the list. */
    public InvoicesSettled {
        invoices = List.copyOf(invoices);
    }
}
