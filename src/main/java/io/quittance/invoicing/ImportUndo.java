package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.receivables.BlockedInvoice;
import java.util.List;
import java.util.Set;

/**
 * What undoing a list does or would do.
 *
 * @param removed invoices and credit notes that came with it
 * @param restored invoices that say again what they said before
 * @param blocked what prevents it; then nothing is done
 * @param debtors whose invoices were touched
 */
public record ImportUndo(int removed, int restored, List<BlockedInvoice> blocked, Set<DebtorId> debtors) {

    /** Copies the collections. */
    public ImportUndo {
        blocked = List.copyOf(blocked);
        debtors = Set.copyOf(debtors);
    }

    /** The same with what prevents it. */
    ImportUndo blockedBy(List<BlockedInvoice> reasons) {
        return new ImportUndo(removed, restored, reasons, debtors);
    }
}
