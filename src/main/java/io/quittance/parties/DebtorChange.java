package io.quittance.parties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a debtor became something else.
 *
 * @param at business time
 * @param by a staff identifier, {@code api:client}, {@code debtor_17}, {@code import_3} or {@code machine}
 * @param before null when it was not known
 * @param after null when it is not known any more
 */
public record DebtorChange(
        Instant at,
        String by,
        DebtorField field,
        @Nullable String before,
        @Nullable String after) {}
