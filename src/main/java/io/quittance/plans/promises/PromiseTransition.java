package io.quittance.plans.promises;

import static io.quittance.plans.promises.PromiseState.BROKEN;
import static io.quittance.plans.promises.PromiseState.CANCELLED;
import static io.quittance.plans.promises.PromiseState.KEPT;
import static io.quittance.plans.promises.PromiseState.OPEN;

import java.util.List;

/** A change of state that a promise may go through. {@link #ALL} is the whole table, and the database refuses what is not in it. */
record PromiseTransition(PromiseState from, PromiseState to) {

    /** Every change there is. */
    static final List<PromiseTransition> ALL = List.of(
            new PromiseTransition(OPEN, KEPT),
            new PromiseTransition(OPEN, BROKEN),
            new PromiseTransition(OPEN, CANCELLED));
}
