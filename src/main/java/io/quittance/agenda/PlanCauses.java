package io.quittance.agenda;

import io.quittance.plans.PlanAnswered;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A payment plan that a debtor proposes and no rule accepts: a person decides, round by round. */
@Component
class PlanCauses {

    private final Causes causes;

    PlanCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void proposed(PlanProposed event) {
        causes.open(event.firm(), source(event.plan(), event.round()), event.debtor(), "");
    }

    @EventListener
    void answered(PlanAnswered event) {
        causes.end(event.firm(), source(event.plan(), event.round()), event.by());
    }

    private static TaskSource source(PlanId plan, int round) {
        return new TaskSource(TaskKind.PLAN_PROPOSED, plan + "." + round);
    }
}
