package io.quittance.portal.plan;

import com.vaadin.flow.router.QueryParameters;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanState;
import io.quittance.plans.terms.Quote;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads from the address of a page what is about to be done: a new plan, other terms for one that is talked about, or a yes. */
@Service
class LastLooks {

    private final Arranging arranging;
    private final DebtorPlans plans;
    private final PlanActs acts;

    LastLooks(Arranging arranging, DebtorPlans plans, PlanActs acts) {
        this.arranging = arranging;
        this.plans = plans;
        this.acts = acts;
    }

    /** Nothing when it is not possible any more. */
    Optional<LastLook> of(Visitor visitor, QueryParameters query) {
        var agreement = Agreement.of(query);
        try {
            return query.getSingleParameter("plan").isPresent()
                    ? plan(visitor, query)
                            .flatMap(plan -> agreement
                                    .map(terms -> counter(visitor, plan, terms))
                                    .or(() -> Optional.of(yes(visitor, plan))))
                    : agreement.flatMap(terms -> wish(visitor, terms));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /** The plan whose offer of this round the visitor may answer. */
    private Optional<Plan> plan(Visitor visitor, QueryParameters query) {
        return query.getSingleParameter("plan")
                .map(PlanId::parse)
                .flatMap(id -> plans.find(visitor.access(), id))
                .filter(plan -> plan.state() == PlanState.COUNTERED)
                .filter(plan -> query.getSingleParameter("round")
                        .filter(round -> round.equals(Integer.toString(plan.round())))
                        .isPresent());
    }

    private Optional<LastLook> wish(Visitor visitor, Agreement agreement) {
        return arranging.of(visitor, agreement.selection())
                                instanceof Arranging.State.Open(var free, var unused, var alone)
                        && !alone
                ? Optional.of(wish(visitor, agreement, free))
                : Optional.empty();
    }

    private LastLook wish(Visitor visitor, Agreement agreement, Position free) {
        var access = visitor.access();
        var chosen = agreement.selection().of(free);
        var ask = new PlanAsk(access.debtor(), chosen, agreement.terms(free.currency()));
        var quote = plans.quote(access, ask);
        boolean atOnce = quote.outcome() == Quote.Outcome.ACCEPTABLE;
        return new LastLook(
                quote.asked(),
                atOnce,
                free.claims().stream()
                        .filter(claim -> chosen.contains(claim.invoice()))
                        .map(Claim::number)
                        .toList(),
                new Wished(
                                agreement.selection(),
                                agreement.count(),
                                Math.min(agreement.firstOn().getDayOfMonth(), Wished.LAST_DAY))
                        .address(),
                said -> acts.propose(access, ask, new PlanActs.Seen(quote.total(), atOnce), said));
    }

    private LastLook counter(Visitor visitor, Plan plan, Agreement agreement) {
        var access = visitor.access();
        var terms = agreement.terms(plan.total().currency());
        var quote = plans.again(access, plan, terms);
        boolean atOnce = quote.outcome() == Quote.Outcome.ACCEPTABLE;
        return new LastLook(
                quote.asked(),
                atOnce,
                numbers(plan),
                "plans/" + plan.id(),
                said -> acts.counter(access, plan, terms, new PlanActs.Seen(quote.total(), atOnce), said));
    }

    private LastLook yes(Visitor visitor, Plan plan) {
        return new LastLook(
                plan.last().terms(),
                true,
                numbers(plan),
                "plans/" + plan.id(),
                said -> acts.accept(visitor.access(), plan, said));
    }

    private static List<String> numbers(Plan plan) {
        return plan.claims().stream().map(PlanClaim::number).toList();
    }
}
