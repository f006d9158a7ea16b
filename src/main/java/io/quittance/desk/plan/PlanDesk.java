package io.quittance.desk.plan;

import io.quittance.desk.page.CaseWork;
import io.quittance.parties.Capacity;
import io.quittance.parties.SenderCapacities;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChanges;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.staff.StaffSession;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a person at the desk does about plans: in the firm's name, with an audit entry. */
@Component
class PlanDesk {

    private final Plans plans;
    private final PlanChanges changes;
    private final SenderCapacities capacities;
    private final StaffSession session;
    private final CaseWork work;

    PlanDesk(Plans plans, PlanChanges changes, SenderCapacities capacities, StaffSession session, CaseWork work) {
        this.plans = plans;
        this.changes = changes;
        this.capacities = capacities;
        this.session = session;
        this.work = work;
    }

    /** The firm's own people decide; an agent where the firm has given the right to speak for it, not only to post. */
    boolean mayDecide(PlanTalk talk) {
        return session.isOwn(talk.firm())
                || session.in(talk.firm())
                        .call(() ->
                                capacities.on(talk.firm().id(), talk.debtor().country(), talk.today()))
                        .filter(granted -> granted.capacity() == Capacity.CREDITOR_OWN
                                || granted.capacity() == Capacity.DISCLOSED_AGENT)
                        .isPresent();
    }

    Plan accept(PlanTalk talk, Plan plan) {
        return answered(
                talk, plan, "plan.accepted", answer -> plans.accept(talk.firm().id(), answer));
    }

    Plan counter(PlanTalk talk, Plan plan, PlanTerms terms, @Nullable String note) {
        return answered(
                talk,
                plan,
                "plan.countered",
                answer -> plans.counter(talk.firm().id(), answer, terms, note));
    }

    Plan decline(PlanTalk talk, Plan plan, String reason) {
        return answered(
                talk, plan, "plan.declined", answer -> plans.decline(talk.firm().id(), answer, reason));
    }

    Plan withdraw(PlanTalk talk, Plan plan) {
        return answered(
                talk,
                plan,
                "plan.withdrawn",
                answer -> plans.withdraw(talk.firm().id(), answer));
    }

    Plan offer(PlanTalk talk, PlanAsk ask, @Nullable String note) {
        require(talk);
        var side = side(talk);
        return work.act(talk.firm(), act -> {
            var plan = plans.offer(act.firm(), ask, note, side, act.actor());
            act.note("plan.begun", plan.id(), plan.state().name());
            return plan;
        });
    }

    Plan change(PlanTalk talk, Plan plan, PlanChange change) {
        require(talk);
        return work.act(talk.firm(), act -> {
            var now = changes.change(act.firm(), plan.id(), change, act.actor());
            act.note("plan.changed", plan.id(), change.toString());
            return now;
        });
    }

    private Plan answered(PlanTalk talk, Plan plan, String said, Function<Answer, Plan> deed) {
        require(talk);
        var side = side(talk);
        return work.act(talk.firm(), act -> {
            var now = deed.apply(new Answer(plan.id(), plan.round(), side, act.actor()));
            act.note(said, plan.id(), "round " + plan.round());
            return now;
        });
    }

    private void require(PlanTalk talk) {
        if (!mayDecide(talk)) {
            throw new AccessDeniedException("the firm itself decides on plans");
        }
    }

    private Side side(PlanTalk talk) {
        return session.isOwn(talk.firm()) ? Side.FIRM : Side.AGENT;
    }
}
