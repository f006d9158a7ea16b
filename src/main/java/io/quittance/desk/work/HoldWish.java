package io.quittance.desk.work;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a person wants placed.
 *
 * @param invoice null for all of the debtor
 * @param until its last day; null for none
 * @param cause what it belongs to; null for nothing
 */
record HoldWish(
        @Nullable InvoiceId invoice,
        HoldKind kind,
        @Nullable LocalDate until,
        String reason,
        @Nullable String cause) {

    /** The same hold again. */
    static HoldWish again(Hold hold) {
        return new HoldWish(hold.invoice(), hold.kind(), hold.until(), hold.reason(), hold.cause());
    }

    HoldRequest of(DebtorId debtor, String actor) {
        return new HoldRequest(debtor, invoice, kind, until, reason, actor, cause);
    }
}
