package io.quittance.plans.settlements;

import static io.quittance.plans.settlements.SettlementState.EXPIRED;
import static io.quittance.plans.settlements.SettlementState.OPEN;
import static io.quittance.plans.settlements.SettlementState.PAID;
import static io.quittance.plans.settlements.SettlementState.WITHDRAWN;

import java.util.List;

/** A change of state that a settlement may go through. {@link #ALL} is the whole table, and the database refuses what is not in it. */
record SettlementTransition(SettlementState from, SettlementState to) {

    /** Every change there is. */
    static final List<SettlementTransition> ALL = List.of(
            new SettlementTransition(OPEN, PAID),
            new SettlementTransition(OPEN, EXPIRED),
            new SettlementTransition(OPEN, WITHDRAWN));
}
