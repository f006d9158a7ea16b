package io.quittance.plans;

import io.quittance.plans.terms.Wish;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of the thread.
 *
 * @param round 1, 2, …
 * @param author a staff identifier, {@code api:client} or {@code debtor_17}
 * @param at business time
 * @param expiresOn the last day on which it can be accepted
 */
public record Offer(
        int round,
        Side by,
        String author,
        Instant at,
        LocalDate expiresOn,
        @Nullable String note,
        Wish terms) {}
