package io.quittance.api;

import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold as others see it. */
record HoldJson(String id, HoldKind kind, @Nullable LocalDate until, String reason) {

    static HoldJson of(Hold hold) {
        return new HoldJson(hold.id().toString(), hold.kind(), hold.until(), hold.reason());
    }
}
