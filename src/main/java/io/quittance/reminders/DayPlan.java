package io.quittance.reminders;

import io.quittance.reminders.ReminderDecision.Finished;
import io.quittance.reminders.ReminderDecision.Held;
import io.quittance.reminders.ReminderDecision.Send;
import io.quittance.reminders.ReminderDecision.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debtor's day: a decision for every claim and at most one message. When claims stand at different steps or in different
 * currencies, only the most advanced step leaves; the others follow after the minimum gap.
 */
record DayPlan(
        LocalDate on,
        List<DecidedClaim> decisions,
        @Nullable PlannedReminder reminder) {

    /** No day: nothing is left to look at until something happens. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** A hold without an end is looked at again after so many days, in case the news of its release was lost. */
    private static final int LOOK_AGAIN_DAYS = 30;

    static DayPlan of(DebtorCase debtor, LocalDate today) {
        var alone = new ArrayList<ReminderDecision>(debtor.claims().size());
        for (var claim : debtor.claims()) {
            alone.add(ReminderRule.decide(debtor.scenario(), claim, debtor.situation(), today));
        }
        var composition = new Composition(debtor, alone, today);
        var decisions = new ArrayList<DecidedClaim>(alone.size());
        for (int i = 0; i < alone.size(); i++) {
            var claim = debtor.claims().get(i);
            var decision = alone.get(i) instanceof Send send ? composition.settle(claim, send) : alone.get(i);
            decisions.add(new DecidedClaim(claim, decision, lookOn(debtor, claim, decision, today)));
        }
        return new DayPlan(today, List.copyOf(decisions), composition.reminder());
    }

    /** The first day on which anything can be different, if nothing happens from outside. */
    LocalDate nextLookOn() {
        return decisions.stream()
                .map(DecidedClaim::lookOn)
                .min(LocalDate::compareTo)
                .orElse(NEVER);
    }

    private static LocalDate lookOn(DebtorCase debtor, OpenClaim claim, ReminderDecision decision, LocalDate today) {
        var tomorrow = today.plusDays(1);
        return switch (decision) {
            case Finished _ -> NEVER;
            case Wait(var reason, var unused, var next) ->
                next == null || reason == Reason.PREVIOUS_NOT_PROVEN || reason == Reason.BELOW_MINIMUM
                        ? tomorrow
                        : next.on();
            case Held(var unused, var due, var until) -> {
                var end = until == null ? afterHold(claim, today) : until.plusDays(1);
                yield due == null ? earlier(end, dueFrom(debtor, claim, today)) : end;
            }
            case Send(var step) -> afterSending(debtor, claim, step, today);
        };
    }

    /** What stands against reminding and tells no end is looked at daily, unless it is a hold, whose release is told. */
    private static LocalDate afterHold(OpenClaim claim, LocalDate today) {
        return today.plusDays(claim.hold(today).isPresent() ? LOOK_AGAIN_DAYS : 1);
    }

    /** A step that falls due under a hold is looked at on that day, so that the record says it was held. */
    private static LocalDate dueFrom(DebtorCase debtor, OpenClaim claim, LocalDate today) {
        return DueStep.of(debtor.scenario(), claim, debtor.situation(), today)
                .map(DueStep::from)
                .orElse(NEVER);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate afterSending(DebtorCase debtor, OpenClaim claim, Step step, LocalDate today) {
        var sent = claim.with(TakenStep.planned(step, claim.claim().occurrence(), today));
        var situation = debtor.situation().contacted(today);
        return DueStep.of(debtor.scenario(), sent, situation, today)
                .map(next -> situation.firstAllowed(next.from()))
                .orElse(NEVER);
    }
}
