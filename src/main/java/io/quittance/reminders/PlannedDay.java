package io.quittance.reminders;

import io.quittance.correspondence.MessageDraft;
import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A debtor's case as loaded and the plan of its day: what of it goes into which table. */
record PlannedDay(LoadedCase loaded, DayPlan plan) {

    boolean sends() {
        return plan.reminder() != null;
    }

    PlannedReminder reminder() {
        return Objects.requireNonNull(plan.reminder());
    }

    MessageDraft draft() {
        return ReminderDrafts.of(reminder(), loaded.debtor().situation().language());
    }

    List<ReminderStore.StepRow> steps() {
        return reminder().claims().stream()
                .map(claim -> new ReminderStore.StepRow(loaded.debtor(), reminder(), claim))
                .toList();
    }

    /** The decisions to keep because a step was due and did not leave. */
    List<DecisionRow> putOff() {
        return plan.decisions().stream()
                .filter(decided -> decided.decision().step() != null
                        && decided.decision().reason().kind() != Reason.Kind.SEND)
                .map(decided -> DecisionRow.of(loaded.debtor(), decided, plan.on()))
                .toList();
    }

    /**
     * Adds the next looks that differ from the stored ones. A credit note needs no look of its own.
     *
     * @param reminded takes those of the invoices whose step leaves
     * @param looks takes all others
     */
    void collectLooks(Map<InvoiceId, LocalDate> reminded, Map<InvoiceId, LocalDate> looks) {
        for (var decided : plan.decisions()) {
            var invoice = decided.claim().claim().invoice();
            if (decided.decision().reason() == Reason.STEP_DUE) {
                reminded.put(invoice, decided.lookOn());
            } else if (!decided.lookOn().equals(loaded.looks().get(invoice.value()))) {
                looks.put(invoice, decided.lookOn());
            }
        }
        for (var creditNote : loaded.creditNotes()) {
            if (!DayPlan.NEVER.equals(loaded.looks().get(creditNote))) {
                looks.put(new InvoiceId(creditNote), DayPlan.NEVER);
            }
        }
    }
}
