package io.quittance.reminders;

import io.quittance.reminders.ReminderDecision.Finished;
import io.quittance.reminders.ReminderDecision.Held;
import io.quittance.reminders.ReminderDecision.Send;
import io.quittance.reminders.ReminderDecision.Wait;
import java.time.LocalDate;
import java.util.Optional;

/** The engine rule for one invoice: a pure function, shared by run, rehearsal and "why did this go out?". */
final class ReminderRule {

    private ReminderRule() {}

    /** Decides for one claim as if its debtor had no other; {@link DayPlan} composes the debtor's day. */
    static ReminderDecision decide(Scenario scenario, OpenClaim claim, Situation situation, LocalDate today) {
        var closed = claim.claim().closed();
        if (closed != null) {
            return new Finished(closed);
        }
        var next = DueStep.of(scenario, claim, situation, today).orElse(null);
        if (next == null) {
            return new Finished(Reason.LAST_STEP);
        }
        var due = next.from().isAfter(today) ? null : next.step();
        var hold = claim.hold(today);
        if (hold.isPresent()) {
            return new Held(hold.get().reason(), due, hold.get().until());
        }
        if (situation.firmPaused()) {
            return new Held(Reason.FIRM_PAUSED, due, null);
        }
        return due == null ? later(next, claim, situation, today) : onItsDay(next, situation, today);
    }

    private static ReminderDecision later(DueStep next, OpenClaim claim, Situation situation, LocalDate today) {
        var reason = !claim.claim().isOverdue(today)
                ? Reason.NOT_DUE
                : next.waitsForNotice(situation, today) ? Reason.NOTICE_PERIOD : Reason.STEP_LATER;
        return new Wait(reason, null, new NextStep(situation.firstAllowed(next.from()), next.step()));
    }

    private static ReminderDecision onItsDay(DueStep next, Situation situation, LocalDate today) {
        var step = next.step();
        return obstacle(next, situation, today)
                .map(reason -> reason.kind() == Reason.Kind.HELD
                        ? new Held(reason, step, null)
                        : new Wait(reason, step, new NextStep(situation.firstAllowed(today.plusDays(1)), step)))
                .orElseGet(() -> new Send(step));
    }

    private static Optional<Reason> obstacle(DueStep next, Situation situation, LocalDate today) {
        if (!next.isPreviousProven()) {
            return Optional.of(Reason.PREVIOUS_NOT_PROVEN);
        }
        if (!situation.senderAllowed()) {
            return Optional.of(Reason.SENDER_NOT_ALLOWED);
        }
        if (!situation.channels().contains(next.step().channel())) {
            return Optional.of(Reason.NO_ADDRESS);
        }
        if (situation.isQuiet(today)) {
            return Optional.of(Reason.QUIET_DAY);
        }
        return situation.isTooSoon(today) ? Optional.of(Reason.MINIMUM_GAP) : Optional.empty();
    }
}
