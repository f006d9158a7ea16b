package io.quittance.dunning;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one step that comes next for a claim and the day from which it is due:
 * {@code max(dueOn + offset(k), sentOn(k−1) + offset(k) − offset(k−1))}, so that no step is passed over or overtaken.
 *
 * @param from first day, quiet days and rhythm not yet considered
 * @param notBefore the day before which another invoice's reminder cannot take it along: the day after the due date, and
 *     the end of a legal clock
 * @param previous the step before it in this occurrence
 */
record DueStep(
        Step step,
        LocalDate from,
        LocalDate notBefore,
        @Nullable TakenStep previous) {

    /** The next step, or nothing when all were taken. */
    static Optional<DueStep> of(Scenario scenario, ClaimInCase claim, Situation situation, LocalDate today) {
        var last = claim.last().orElse(null);
        for (var step : scenario.steps()) {
            if (isBehind(step, claim)) {
                continue;
            }
            var due = of(situation.way(step), claim.dueOn(), last, situation);
            if (!due.lapses(claim.dueOn(), situation, today)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    private static DueStep of(Step step, LocalDate dueOn, @Nullable TakenStep previous, Situation situation) {
        var own = dueOn.plusDays(step.offsetDays());
        var notBefore = step.isPreDue() ? LocalDate.MIN : earliest(own, dueOn.plusDays(1));
        if (previous == null) {
            return new DueStep(step, own, notBefore, null);
        }
        var clock = previous.noticeDays() > 0 ? situation.noticeEnds(previous).plusDays(1) : LocalDate.MIN;
        var distance = previous.on().plusDays((long) step.offsetDays() - previous.offsetDays());
        return new DueStep(step, latest(latest(own, distance), clock), latest(notBefore, clock), previous);
    }

    /** The same step, taken along by a reminder of this day as far as the law allows. */
    DueStep takenAlong(LocalDate day) {
        return new DueStep(step, latest(day, notBefore), notBefore, previous);
    }

    boolean isDue(LocalDate day) {
        return !from.isAfter(day);
    }

    /** True when the clock of the step before is what it waits for. */
    boolean waitsForNotice(Situation situation, LocalDate today) {
        return previous != null && previous.noticeDays() > 0 && !today.isAfter(situation.noticeEnds(previous));
    }

    boolean isPreviousProven() {
        return previous == null || previous.proof() == TakenStep.Proof.SENT;
    }

    /** After a re-opening the step reached before is repeated, marked by its occurrence; nothing before it is. */
    private static boolean isBehind(Step step, ClaimInCase claim) {
        var last = claim.last();
        if (last.isPresent()) {
            return step.offsetDays() <= last.get().offsetDays();
        }
        var before = claim.reachedBefore();
        return before.isPresent() && step.offsetDays() < before.get().offsetDays();
    }

    /** A step before the due date that could leave only on the due date or later does not leave at all. */
    private boolean lapses(LocalDate dueOn, Situation situation, LocalDate today) {
        return step.isPreDue() && !situation.firstAllowed(latest(from, today)).isBefore(dueOn);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
