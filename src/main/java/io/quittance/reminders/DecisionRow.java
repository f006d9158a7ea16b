package io.quittance.reminders;

import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.DecidedClaim;
import io.quittance.dunning.NextStep;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDecision;
import io.quittance.dunning.ReminderDecision.Finished;
import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Send;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.dunning.Scenario;
import io.quittance.dunning.Step;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept in a row: of a step that was put off, or in a rehearsal.
 *
 * @param channel the way of the step, or of the next one when none is due
 */
record DecisionRow(
        long invoice,
        long debtor,
        Money open,
        LocalDate decidedOn,
        LocalDate dueOn,
        int occurrence,
        Reason reason,
        @Nullable String step,
        @Nullable LocalDate until,
        @Nullable LocalDate nextOn,
        @Nullable String nextStep,
        @Nullable Channel channel,
        String scenario,
        int version) {

    static DecisionRow of(DebtorCase debtor, DecidedClaim decided, LocalDate on) {
        var claim = decided.claim().claim();
        var decision = decided.decision();
        var step = decision.step();
        var next = decision instanceof Wait(var unused, var unused2, var following) ? following : null;
        return new DecisionRow(
                claim.invoice().value(),
                debtor.situation().debtor().value(),
                claim.open(),
                on,
                claim.dueOn(),
                claim.occurrence(),
                decision.reason(),
                step == null ? null : step.key(),
                decision instanceof Held(var unused, var unused2, var last) ? last : null,
                next == null ? null : next.on(),
                next == null ? null : next.step().key(),
                step != null
                        ? step.channel()
                        : next == null ? null : next.step().channel(),
                debtor.scenario().key(),
                debtor.scenario().version());
    }

    /** The decision again, in the words of the scenario it was taken by. */
    ReminderDecision decision(Scenario by) {
        var due = step == null ? null : step(by, step);
        return switch (reason.kind()) {
            case SEND -> new Send(Objects.requireNonNull(due));
            case HELD -> new Held(reason, due, until);
            case FINISHED -> new Finished(reason);
            case WAIT ->
                new Wait(
                        reason,
                        due,
                        nextOn == null || nextStep == null ? null : new NextStep(nextOn, step(by, nextStep)));
        };
    }

    private Step step(Scenario by, String key) {
        var planned = by.step(key);
        return channel == null ? planned : planned.by(channel);
    }
}
