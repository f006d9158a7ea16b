package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.reminders.DebtorSetAside;
import io.quittance.reminders.DebtorTakenUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Debtors whose invoices a run could not decide. */
@Component
class RunCauses {

    private final Causes causes;

    RunCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void setAside(DebtorSetAside event) {
        causes.open(event.firm(), source(event.debtor()), event.debtor(), event.reason());
    }

    @EventListener
    void takenUp(DebtorTakenUp event) {
        causes.end(event.firm(), source(event.debtor()), Causes.MACHINE);
    }

    private static TaskSource source(DebtorId debtor) {
        return TaskSource.of(TaskKind.CLAIM_BROKEN, debtor);
    }
}
