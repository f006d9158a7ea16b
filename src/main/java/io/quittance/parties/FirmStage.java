package io.quittance.parties;

import java.util.EnumSet;
import java.util.Set;

/** How far a firm is on its way to writing to debtors. Before it is live nothing leaves to them but what lets them sign in. */
public enum FirmStage {
    /** It is being set up. */
    DRAFT(false),
    /** It is set up as far as a rehearsal can show what would leave. */
    REHEARSAL(false),
    /** Messages leave. */
    LIVE(true),
    /** It was live; reminders rest, answers and receipts leave. */
    PAUSED(true);

    private final boolean writes;

    FirmStage(boolean writes) {
        this.writes = writes;
    }

    /** True when messages other than reminders leave to debtors. */
    public boolean writes() {
        return writes;
    }

    /** Whether a firm may go from this stage to that one; nobody goes back to before it was live. */
    public boolean leadsTo(FirmStage next) {
        return following().contains(next);
    }

    private Set<FirmStage> following() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REHEARSAL);
            case REHEARSAL -> EnumSet.of(DRAFT, LIVE);
            case LIVE -> EnumSet.of(PAUSED);
            case PAUSED -> EnumSet.of(LIVE);
        };
    }
}
