package io.quittance.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a condition is asked about it.
 *
 * @param next the step that comes next, at the exit the one that is leaving; null when all were taken
 */
record ClaimOnDay(
        Situation situation, ClaimInCase claim, @Nullable DueStep next, LocalDate day) {

    static ClaimOnDay of(DebtorCase debtor, ClaimInCase claim, LocalDate day) {
        var next = claim.claim().closed() != null
                ? null
                : DueStep.of(debtor.scenario(), claim, debtor.situation(), day).orElse(null);
        return new ClaimOnDay(debtor.situation(), claim, next, day);
    }

    /** The step that is due on the day, else null. */
    @Nullable
    Step dueStep() {
        return next != null && next.isDue(day) ? next.step() : null;
    }

    boolean isDue() {
        return dueStep() != null;
    }

    /** The same claim, taken along by a reminder of the day. */
    ClaimOnDay takenAlong() {
        return next == null ? this : new ClaimOnDay(situation, claim, next.takenAlong(day), day);
    }

    /** The same claim once another reminder of the day has left for its debtor. */
    ClaimOnDay afterContact() {
        return new ClaimOnDay(situation.contacted(day), claim, next, day);
    }

    /** The first day on which the next step could leave; null when all were taken. */
    @Nullable
    NextStep nextStep() {
        if (next == null) {
            return null;
        }
        var from = next.isDue(day) ? day.plusDays(1) : next.from();
        return new NextStep(situation.firstAllowed(from), next.step());
    }
}
