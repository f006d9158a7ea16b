package io.quittance.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * An invoice claims something else from now on.
 *
 * @param before null = nothing: it is new, or comes again after it was taken back
 * @param after null = nothing: it is taken back
 */
record ClaimChange(@Nullable Claimed before, @Nullable Claimed after) {}
