package io.quittance.ledger;

import java.util.List;

/**
 * What a check of a firm's ledger found.
 *
 * @param postings postings read
 * @param entries entries read
 * @param sealed postings that stand in the chain
 * @param problems what does not hold, in plain words; empty when all holds
 */
public record VerifyReport(long postings, long entries, long sealed, List<String> problems) {

    /** Copies the list. */
    public VerifyReport {
        problems = List.copyOf(problems);
    }

    /** All holds. */
    public boolean holds() {
        return problems.isEmpty();
    }
}
