package io.quittance.reminders;

import io.quittance.dunning.DayPlan;
import io.quittance.dunning.DebtorCase;
import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Listens to a rehearsal for what is decided for one invoice on one day. */
final class Foretold implements DebtorCase.DayListener {

    private final InvoiceId invoice;
    private final LocalDate on;
    private DebtorCase debtor;
    private @Nullable DecisionRow row;

    Foretold(DebtorCase debtor, InvoiceId invoice, LocalDate on) {
        this.debtor = debtor;
        this.invoice = invoice;
        this.on = on;
    }

    @Override
    public void planned(DayPlan plan) {
        if (plan.on().equals(on)) {
            row = row(plan);
        }
        debtor = debtor.after(plan);
    }

    /** The decision of the day; a day on which the engine would not look is decided from where the days before led. */
    DecisionRow row() {
        return row == null ? row(debtor.plan(on)) : row;
    }

    private DecisionRow row(DayPlan plan) {
        var decided = plan.decisions().stream()
                .filter(d -> d.claim().invoice().equals(invoice))
                .findFirst()
                .orElseThrow();
        return DecisionRow.of(debtor, decided, plan.on());
    }
}
