package io.quittance.agenda;

import io.quittance.plans.PlanAnswered;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanProposed;
import io.quittance.plans.news.PlanBroken;
import io.quittance.plans.news.PlanRevived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A payment plan that no rule accepts: a person decides, round by round. One that was not kept: a person calls. */
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

    /** Reminders go on; somebody calls. */
    @EventListener
    void broken(PlanBroken event) {
        causes.open(event.firm(), broken(event.plan(), event.breaks()), event.debtor(), "");
    }

    /** Only a plan that was broken for the first time comes to life again. */
    @EventListener
    void revived(PlanRevived event) {
        causes.end(event.firm(), broken(event.plan(), 1), Causes.MACHINE);
    }

    private static TaskSource broken(PlanId plan, int breaks) {
        return new TaskSource(TaskKind.PLAN_BROKEN, plan + "." + breaks);
    }

    private static TaskSource source(PlanId plan, int round) {
        return new TaskSource(TaskKind.PLAN_PROPOSED, plan + "." + round);
    }
}
