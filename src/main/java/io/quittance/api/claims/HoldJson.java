package io.quittance.api.claims;

import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold as others see it: that a payment may be taken back is one more payment that is not decided. */
record HoldJson(String id, HoldKind kind, @Nullable LocalDate until, String reason) {

    static HoldJson of(Hold hold) {
        var kind = hold.kind() == HoldKind.CHARGEBACK ? HoldKind.PAYMENT_PENDING : hold.kind();
        return new HoldJson(hold.id().toString(), kind, hold.until(), hold.reason());
    }
}
