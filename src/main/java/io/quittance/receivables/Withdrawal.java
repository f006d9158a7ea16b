package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import java.util.List;
import java.util.Set;

/**
 * What taking back a list does or would do.
 *
 * @param removed invoices and credit notes that came with it
 * @param restored invoices that say again what they said before
 * @param obstacles what stands in the way; then nothing is done
 * @param debtors whose invoices were touched
 */
public record Withdrawal(int removed, int restored, List<Obstacle> obstacles, Set<DebtorId> debtors) {

    /** Copies the collections. */
    public Withdrawal {
        obstacles = List.copyOf(obstacles);
        debtors = Set.copyOf(debtors);
    }
}
