package io.quittance.agenda;

import io.quittance.plans.promises.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A promise that was not kept: somebody calls. */
@Component
class PromiseCauses {

    private final Causes causes;

    PromiseCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void broken(PromiseBroken event) {
        causes.open(event.firm(), TaskSource.of(TaskKind.PROMISE_BROKEN, event.promise()), event.debtor(), "");
    }
}
