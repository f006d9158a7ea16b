package io.quittance.agenda;

import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was to be done about a hold when it is lifted. */
@Component
class HoldCauses {

    private final Causes causes;

    HoldCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void released(HoldReleased event) {
        var hold = event.hold();
        var by = String.valueOf(hold.releasedBy());
        if (DayCauses.isLookedAtAgain(hold)) {
            for (var kind : new TaskKind[] {TaskKind.HOLD_OPEN, TaskKind.HOLD_ENDING}) {
                causes.end(event.firm(), TaskSource.of(kind, hold.id()), by);
            }
        }
        if (hold.kind() == HoldKind.APPROVAL && hold.invoice() != null) {
            causes.end(event.firm(), TaskSource.of(TaskKind.CLAIM_DOUBTED, hold.invoice()), by);
        }
        TaskSource.ofHold(hold)
                .filter(source -> source.kind().personMayEnd())
                .ifPresent(source -> causes.end(event.firm(), source, by));
    }
}
