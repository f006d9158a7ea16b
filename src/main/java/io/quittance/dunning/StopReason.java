package io.quittance.dunning;

/** Why a reminder is not planned, or is stopped before it leaves. Each belongs to exactly one {@link Condition}. */
public sealed interface StopReason permits Reason, ExitReason {

    /** The stable code. */
    String name();
}
