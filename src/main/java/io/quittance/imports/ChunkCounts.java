package io.quittance.imports;

import io.quittance.invoicing.ListOutcome;

/** What one chunk adds to the counts of its import. */
record ChunkCounts(int read, int accepted, int changed, int unchanged, int rejected) {

    /** A chunk of rows: those the list took, those it refused, and those refused before. */
    static ChunkCounts of(ListOutcome outcome, int refused, int rejectedBefore) {
        int rejected = refused + rejectedBefore;
        return new ChunkCounts(
                outcome.created() + outcome.changed() + outcome.unchanged() + rejected,
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                rejected);
    }
}
