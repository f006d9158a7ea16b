package io.quittance.plans;

import static io.quittance.plans.PlanState.ACTIVE;
import static io.quittance.plans.PlanState.BROKEN;
import static io.quittance.plans.PlanState.CANCELLED;
import static io.quittance.plans.PlanState.COMPLETED;
import static io.quittance.plans.PlanState.COUNTERED;
import static io.quittance.plans.PlanState.DECLINED;
import static io.quittance.plans.PlanState.EXPIRED;
import static io.quittance.plans.PlanState.LATE;
import static io.quittance.plans.PlanState.PROPOSED;
import static io.quittance.plans.PlanState.WITHDRAWN;

import java.util.List;

/**
 * A change of state that a plan may go through. {@link #ALL} is the whole table: what is not in it cannot happen, and the
 * database refuses it.
 */
record PlanTransition(PlanState from, PlanState to, Cause cause) {

    /** What changes the state of a plan. */
    enum Cause {
        /** The other side takes the last offer. */
        ACCEPT,
        /** The other side proposes something else. */
        COUNTER,
        /** The other side says no. */
        DECLINE,
        /** The side that made the last offer takes it back. */
        WITHDRAW,
        /** Nobody answered in time. */
        TIME,
        /** Money came, or did not. */
        MONEY
    }

    /** Every change there is. */
    static final List<PlanTransition> ALL = List.of(
            new PlanTransition(PROPOSED, ACTIVE, Cause.ACCEPT),
            new PlanTransition(PROPOSED, COUNTERED, Cause.COUNTER),
            new PlanTransition(PROPOSED, DECLINED, Cause.DECLINE),
            new PlanTransition(PROPOSED, WITHDRAWN, Cause.WITHDRAW),
            new PlanTransition(PROPOSED, CANCELLED, Cause.MONEY),
            new PlanTransition(COUNTERED, ACTIVE, Cause.ACCEPT),
            new PlanTransition(COUNTERED, PROPOSED, Cause.COUNTER),
            new PlanTransition(COUNTERED, DECLINED, Cause.DECLINE),
            new PlanTransition(COUNTERED, WITHDRAWN, Cause.WITHDRAW),
            new PlanTransition(COUNTERED, EXPIRED, Cause.TIME),
            new PlanTransition(COUNTERED, CANCELLED, Cause.MONEY),
            new PlanTransition(ACTIVE, LATE, Cause.MONEY),
            new PlanTransition(ACTIVE, COMPLETED, Cause.MONEY),
            new PlanTransition(ACTIVE, CANCELLED, Cause.MONEY),
            new PlanTransition(LATE, ACTIVE, Cause.MONEY),
            new PlanTransition(LATE, BROKEN, Cause.MONEY),
            new PlanTransition(LATE, COMPLETED, Cause.MONEY),
            new PlanTransition(LATE, CANCELLED, Cause.MONEY),
            new PlanTransition(BROKEN, ACTIVE, Cause.MONEY),
            new PlanTransition(COMPLETED, ACTIVE, Cause.MONEY),
            new PlanTransition(COMPLETED, LATE, Cause.MONEY));
}
