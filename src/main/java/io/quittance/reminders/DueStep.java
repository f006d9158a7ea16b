package io.quittance.reminders;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one step that comes next for a claim and the day from which it is due:
 * {@code max(dueOn + offset(k), sentOn(k−1) + offset(k) − offset(k−1))}, so that no step is passed over or overtaken.
 *
 * @param from first day, quiet days and gap not yet considered
 * @param previous the step before it in this occurrence
 */
record DueStep(Step step, LocalDate from, @Nullable TakenStep previous) {

    /** The next step, or nothing when all were taken. */
    static Optional<DueStep> of(Scenario scenario, OpenClaim claim, Situation situation, LocalDate today) {
        var last = claim.last();
        var dueOn = claim.claim().dueOn();
        for (var step : scenario.steps()) {
            if (isBehind(step, claim)) {
                continue;
            }
            var due = new DueStep(
                    situation.way(step), from(step, dueOn, last.orElse(null), situation), last.orElse(null));
            if (!due.lapses(dueOn, situation, today)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    /** True when the clock of the step before is what it waits for. */
    boolean waitsForNotice(Situation situation, LocalDate today) {
        return previous != null && previous.noticeDays() > 0 && !today.isAfter(situation.noticeEnds(previous));
    }

    boolean isPreviousProven() {
        return previous == null || previous.proof() == TakenStep.Proof.SENT;
    }

    /** After a re-opening the step reached before is repeated, marked by its occurrence; nothing before it is. */
    private static boolean isBehind(Step step, OpenClaim claim) {
        var last = claim.last();
        if (last.isPresent()) {
            return step.offsetDays() <= last.get().offsetDays();
        }
        var before = claim.reachedBefore();
        return before.isPresent() && step.offsetDays() < before.get().offsetDays();
    }

    private static LocalDate from(Step step, LocalDate dueOn, @Nullable TakenStep previous, Situation situation) {
        var from = dueOn.plusDays(step.offsetDays());
        if (previous != null) {
            from = latest(from, previous.on().plusDays((long) step.offsetDays() - previous.offsetDays()));
            from = previous.noticeDays() > 0
                    ? latest(from, situation.noticeEnds(previous).plusDays(1))
                    : from;
        }
        return from;
    }

    /** A step before the due date that could leave only on the due date or later does not leave at all. */
    private boolean lapses(LocalDate dueOn, Situation situation, LocalDate today) {
        return step.isPreDue() && !situation.firstAllowed(latest(from, today)).isBefore(dueOn);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
