package io.quittance.reminders;

import io.quittance.dunning.DayPlan;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.PlannedReminder;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDrafts;
import io.quittance.messages.MessageDraft;
import java.util.List;
import java.util.Objects;

/** A debtor's case and the plan of its day: what of it goes into which table. */
record PlannedDay(DebtorCase debtor, DayPlan plan) {

    long debtorId() {
        return debtor.situation().debtor().value();
    }

    boolean sends() {
        return plan.reminder() != null;
    }

    PlannedReminder reminder() {
        return Objects.requireNonNull(plan.reminder());
    }

    MessageDraft draft() {
        return ReminderDrafts.of(reminder(), debtor.situation());
    }

    List<ReminderStore.StepRow> steps() {
        return reminder()
                .taking()
                .map(one -> new ReminderStore.StepRow(debtor, reminder(), one))
                .toList();
    }

    /** The decisions to keep because a step was due and did not leave. */
    List<DecisionRow> postponed() {
        return plan.decisions().stream()
                .filter(decided -> decided.decision().step() != null
                        && decided.decision().reason().kind() != Reason.Kind.SEND)
                .map(decided -> DecisionRow.of(debtor, decided, plan.on()))
                .toList();
    }
}
