package io.quittance.imports.rows;

import io.quittance.invoicing.ListOutcome;

/** What one chunk adds to the counts of its import. */
public record ChunkCounts(int read, int accepted, int changed, int unchanged, int rejected) {

    /** A chunk of rows: those the list took, those it refused, and those refused before. */
    public static ChunkCounts of(ListOutcome outcome, int refused, int rejectedBefore) {
        int rejected = refused + rejectedBefore;
        return new ChunkCounts(
                outcome.created() + outcome.changed() + outcome.unchanged() + rejected,
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                rejected);
    }
}
