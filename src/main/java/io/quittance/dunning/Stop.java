package io.quittance.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition prevents reminding.
 *
 * @param until last day it does, null when that is not known
 */
public record Stop(StopReason reason, @Nullable LocalDate until) {

    /** True when it holds the claim back, so that no message may name it either. */
    public boolean isHolding() {
        return reason instanceof Reason decided && decided.kind() == Reason.Kind.HELD;
    }

    public static Stop of(StopReason reason) {
        return new Stop(reason, null);
    }

    public static Stop of(ActiveHold hold) {
        return new Stop(hold.reason(), hold.until());
    }
}
