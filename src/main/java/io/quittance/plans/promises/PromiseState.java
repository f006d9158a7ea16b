package io.quittance.plans.promises;

import java.util.Set;
import java.util.stream.Collectors;

/** The state of a promise; the names are part of the public contract. */
public enum PromiseState {
    /** Its last day has not passed. */
    OPEN,
    /** The money came, or nearly all of it. */
    KEPT,
    BROKEN,
    /** Taken back or replaced, or nothing is left to pay without it. */
    CANCELLED;

    /** The states it can change to. */
    Set<PromiseState> next() {
        return PromiseTransition.ALL.stream()
                .filter(change -> change.from() == this)
                .map(PromiseTransition::to)
                .collect(Collectors.toSet());
    }
}
