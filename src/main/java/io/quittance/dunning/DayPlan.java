package io.quittance.dunning;

import io.quittance.dunning.Condition.Scope;
import io.quittance.dunning.ReminderDecision.Finished;
import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Send;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.dunning.ReminderPolicy.Stopped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A debtor's day: a decision for every claim and at most one message. */
public record DayPlan(
        LocalDate on,
        List<DecidedClaim> decisions,
        @Nullable PlannedReminder reminder) {

    public static DayPlan of(DebtorCase debtor, LocalDate today) {
        return of(debtor, ReminderPolicy.ALL, today);
    }

    public static DayPlan of(DebtorCase debtor, List<Condition> policy, LocalDate today) {
        var conversation = new Conversation(debtor, policy, today);
        var reminder = conversation.reminder();
        var decisions = new ArrayList<DecidedClaim>(debtor.claims().size());
        for (var claim : debtor.claims()) {
            var sent = reminder == null ? null : sent(debtor, claim, reminder, today);
            decisions.add(sent == null ? stopped(debtor, claim, policy, conversation, today) : sent);
        }
        return new DayPlan(today, List.copyOf(decisions), reminder);
    }

    /** The first day on which anything can be different, if nothing happens from outside. */
    public LocalDate nextActionOn() {
        return decisions.stream()
                .map(DecidedClaim::nextActionOn)
                .min(LocalDate::compareTo)
                .orElse(ReminderPolicy.NEVER);
    }

    private static DecidedClaim stopped(
            DebtorCase debtor, ClaimInCase claim, List<Condition> policy, Conversation conversation, LocalDate today) {
        var asked = ClaimOnDay.of(debtor, claim, today);
        var now = conversation.reminder() == null ? asked : asked.afterContact();
        var stopped = conversation
                .stopped(claim)
                .or(() -> ReminderPolicy.first(policy, Scope.CLAIM, now))
                .orElseThrow(
                        () -> new IllegalStateException("nothing stops " + claim.invoice() + " and it was not sent"));
        var nextActionOn = stopped.by().nextAction().on(now, stopped.stop());
        return new DecidedClaim(claim, decision(stopped, now), nextActionOn);
    }

    private static ReminderDecision decision(Stopped stopped, ClaimOnDay claim) {
        if (!(stopped.stop().reason() instanceof Reason reason)) {
            throw new IllegalStateException(stopped.by().key() + " is asked at the exit only");
        }
        return switch (reason.kind()) {
            case FINISHED -> new Finished(reason);
            case HELD -> new Held(reason, claim.dueStep(), stopped.stop().until());
            case WAIT -> new Wait(reason, claim.dueStep(), claim.nextStep());
            case SEND -> throw new IllegalStateException("no condition stops with " + reason);
        };
    }

    private static @Nullable DecidedClaim sent(
            DebtorCase debtor, ClaimInCase claim, PlannedReminder reminder, LocalDate today) {
        var step = reminder.step(claim);
        if (step == null) {
            return null;
        }
        var taken = TakenStep.planned(
                step, reminder.step().offsetDays(), claim.claim().occurrence(), today);
        var situation = debtor.situation().contacted(today);
        var next = DueStep.of(debtor.scenario(), claim.with(taken), situation, today);
        return new DecidedClaim(
                claim,
                new Send(step),
                next.map(due -> situation.firstAllowed(due.from())).orElse(ReminderPolicy.NEVER));
    }
}
