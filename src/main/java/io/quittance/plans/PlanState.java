package io.quittance.plans;

import java.util.Set;
import java.util.stream.Collectors;

/** The state of a plan; the names are part of the public contract. */
public enum PlanState {
    /** The debtor proposes; a person of the firm decides. */
    PROPOSED,
    /** The firm offers; the debtor decides. */
    COUNTERED,
    /** Agreed, and kept so far. */
    ACTIVE,
    /** An instalment did not come; it can still be made good. */
    LATE,
    /** Not kept: all is due. */
    BROKEN,
    COMPLETED,
    /** A person said no, with a reason. */
    DECLINED,
    /** Taken back by the side that made the last offer. */
    WITHDRAWN,
    /** The firm's offer was not answered in time. */
    EXPIRED,
    /** Its claims are gone without it. */
    CANCELLED;

    /** It is being agreed upon, or it runs: no other plan for its invoices. */
    public boolean isOpen() {
        return isTalkedAbout() || runs();
    }

    /** It was agreed and runs: reminders are held. */
    public boolean runs() {
        return this == ACTIVE || this == LATE;
    }

    /** One side waits for the answer of the other. */
    boolean isTalkedAbout() {
        return this == PROPOSED || this == COUNTERED;
    }

    /** The states it can change to. */
    Set<PlanState> next() {
        return PlanTransition.ALL.stream()
                .filter(change -> change.from() == this)
                .map(PlanTransition::to)
                .collect(Collectors.toSet());
    }
}
