package io.quittance.imports;

import io.quittance.receivables.ListOutcome;

/** What one chunk adds to the counts of its import. */
record ChunkCounts(int read, int accepted, int changed, int unchanged, int rejected) {

    /** A chunk of rows: those the list took or refused, those already refused, those equal to an earlier row. */
    static ChunkCounts of(ListOutcome outcome, int rejectedBefore, int repeated) {
        int refused = outcome.refused().size() + rejectedBefore;
        int unchanged = outcome.unchanged() + repeated;
        return new ChunkCounts(
                outcome.created() + outcome.changed() + unchanged + refused,
                outcome.created(),
                outcome.changed(),
                unchanged,
                refused);
    }
}
