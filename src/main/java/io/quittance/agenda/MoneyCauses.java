package io.quittance.agenda;

import io.quittance.allocation.MoneySuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Money that needs a person. */
@Component
class MoneyCauses {

    private final Causes causes;

    MoneyCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void suspended(MoneySuspended event) {
        causes.begin(
                event.firm(),
                TaskSource.of(TaskKind.UNMATCHED_MONEY, event.payment()),
                event.debtor(),
                event.amount().toString());
    }
}
