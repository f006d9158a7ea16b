package io.quittance.plans.settlements;

import java.util.Set;
import java.util.stream.Collectors;

/** How a settlement stands; the names are part of the public contract. */
public enum SettlementState {
    /** On offer: its sum can still come in time. */
    OPEN,
    /** The sum came in time; the rest was given up. */
    PAID,
    /** The sum did not come in time: all is owed. */
    EXPIRED,
    /** Taken back by the firm, replaced by another offer, or nothing is left to settle. */
    WITHDRAWN;

    /** The states it can change to. */
    Set<SettlementState> next() {
        return SettlementTransition.ALL.stream()
                .filter(change -> change.from() == this)
                .map(SettlementTransition::to)
                .collect(Collectors.toSet());
    }
}
