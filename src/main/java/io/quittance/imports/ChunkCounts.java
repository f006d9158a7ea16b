package io.quittance.imports;

import io.quittance.invoicing.ListOutcome;

/** What one chunk adds to the counts of its import. */
record ChunkCounts(int read, int accepted, int changed, int unchanged, int rejected) {

    /** A chunk of rows: those the list took or refused, and those refused before. */
    static ChunkCounts of(ListOutcome outcome, int rejectedBefore) {
        int refused = outcome.refused().size() + rejectedBefore;
        return new ChunkCounts(
                outcome.created() + outcome.changed() + outcome.unchanged() + refused,
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                refused);
    }
}
