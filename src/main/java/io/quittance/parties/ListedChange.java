package io.quittance.parties;

import org.jspecify.annotations.Nullable;

/**
 * What a list changed about a known debtor.
 *
 * @param debtor its reference
 * @param field what was changed: {@code name}, {@code street}
 * @param from as it was before the list; null = nothing was known
 * @param to as the list left it
 */
public record ListedChange(
        String debtor,
        String field,
        @Nullable String from,
        @Nullable String to) {}
