package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "Do not remind, because …, until …".
 *
 * @param debtor whom it protects
 * @param invoice the one invoice it concerns; null = all of the debtor
 * @param until last day held; null = until released
 * @param reason in the words of the one who placed it
 * @param cause what it ends with, in the words of the module that placed it; null = its day, or a person who releases it
 * @param placedBy a staff identifier, {@code api:client}, {@code debtor_17} or {@code machine}
 * @param placedAt business time; {@code placedOn} is its day
 * @param releasedAt business time; null while it was not released, and for what ended before this was kept
 * @param releasedBecause why it was lifted, in the words of the person; null where nobody said
 */
public record Hold(
        HoldId id,
        DebtorId debtor,
        @Nullable InvoiceId invoice,
        HoldKind kind,
        @Nullable LocalDate until,
        String reason,
        @Nullable String cause,
        String placedBy,
        LocalDate placedOn,
        Instant placedAt,
        @Nullable LocalDate releasedOn,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releasedBecause) {

    /** True when it stops reminders on this day. */
    public boolean holdsOn(LocalDate day) {
        return releasedOn == null && (until == null || !day.isAfter(until));
    }
}
