package io.quittance.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A claim with the steps taken for it, in the order taken, and the holds on it or on its debtor. */
record OpenClaim(Claim claim, List<TakenStep> taken, List<StandingHold> holds) {

    /** The last step taken since the invoice last opened. */
    Optional<TakenStep> last() {
        return furthest(claim.occurrence());
    }

    /** The step it had reached before it re-opened. */
    Optional<TakenStep> reachedBefore() {
        return taken.stream()
                .filter(step -> step.occurrence() < claim.occurrence())
                .max(Comparator.comparingInt(TakenStep::occurrence).thenComparingInt(TakenStep::offsetDays));
    }

    Optional<StandingHold> hold(LocalDate today) {
        return holds.stream().filter(hold -> hold.standsOn(today)).min(StandingHold.LONGEST_FIRST);
    }

    OpenClaim with(TakenStep step) {
        var all = new ArrayList<>(taken);
        all.add(step);
        return new OpenClaim(claim, List.copyOf(all), holds);
    }

    private Optional<TakenStep> furthest(int occurrence) {
        return taken.stream()
                .filter(step -> step.occurrence() == occurrence)
                .max(Comparator.comparingInt(TakenStep::offsetDays));
    }
}
