package io.quittance.imports;

import io.quittance.receivables.BlockedInvoice;
import java.util.List;

/**
 * What undoing an import would do now.
 *
 * @param removed invoices and credit notes that came with it
 * @param restored invoices that say again what they said before
 * @param debtorsRemoved debtors that came with it and have nothing else
 * @param debtorsRestored debtors who are again as they were before it
 * @param blocked what prevents it; while there is one, nothing is undone
 */
public record UndoPreview(
        int removed, int restored, int debtorsRemoved, int debtorsRestored, List<BlockedInvoice> blocked) {

    /** Whether there is anything to undo. */
    public boolean isEmpty() {
        return removed + restored + debtorsRemoved + debtorsRestored == 0 && blocked.isEmpty();
    }
}
