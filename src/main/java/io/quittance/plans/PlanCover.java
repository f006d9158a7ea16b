package io.quittance.plans;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.plans.news.PlanAgreed;
import io.quittance.plans.news.PlanBroken;
import io.quittance.plans.news.PlanChanged;
import io.quittance.plans.news.PlanCompleted;
import io.quittance.plans.news.PlanEnded;
import io.quittance.plans.news.PlanLate;
import io.quittance.plans.news.PlanOffered;
import io.quittance.plans.news.PlanRevived;
import io.quittance.plans.news.PlanShortened;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a plan publishes: silence about its claims, and what of them is covered, under its own source; and
 * whether it waits for a person.
 */
@Component
final class PlanCover {

    static final String MACHINE = "machine";

    private final Holds holds;
    private final Coverages coverages;
    private final ApplicationEventPublisher events;

    PlanCover(Holds holds, Coverages coverages, ApplicationEventPublisher events) {
        this.holds = holds;
        this.coverages = coverages;
        this.events = events;
    }

    /** No reminder until the answer to its last round is due; a debtor's proposal waits for a person. */
    void rest(FirmId firm, Plan plan, String author) {
        hold(firm, plan, HoldKind.AGENT, plan.answerBy(), author);
        if (plan.state() == PlanState.PROPOSED) {
            events.publishEvent(new PlanProposed(firm, plan.id(), plan.round(), plan.debtor()));
        } else {
            events.publishEvent(new PlanAnswered(firm, plan.id(), plan.round() - 1, author));
            events.publishEvent(new PlanOffered(firm, plan.id(), plan.debtor(), plan.round()));
        }
    }

    /** No reminder while it runs. @param plan as it was before */
    void run(FirmId firm, Plan plan, String author) {
        hold(firm, plan, HoldKind.PLAN, null, author);
        events.publishEvent(new PlanAnswered(firm, plan.id(), plan.round(), author));
        if (plan.state().isTalkedAbout()) {
            events.publishEvent(new PlanAgreed(firm, plan.id(), plan.debtor()));
        } else {
            events.publishEvent(new PlanRevived(firm, plan.id(), plan.debtor()));
        }
    }

    private void hold(FirmId firm, Plan plan, HoldKind kind, @Nullable LocalDate until, String author) {
        var id = plan.id();
        holds.releaseCausedBy(firm, id.source(), author);
        var reason = kind == HoldKind.PLAN ? "Payment plan " + id : "Payment plan " + id + " is being agreed upon";
        holds.placeOnEach(
                firm,
                new HoldRequest(plan.debtor(), null, kind, until, reason, author, id.source()),
                plan.claims().stream().map(PlanClaim::invoice).toList());
    }

    /**
     * Says what is still covered of each claim: all that is left but what the plan asks for now, which can be paid like any
     * claim. That comes off the first claims; each keeps at least one minor unit covered, for a coverage of nothing is none.
     *
     * @param due what the plan asks for now, in minor units
     */
    void cover(FirmId firm, PlanId plan, Map<InvoiceId, Money> left, long due, LocalDate since) {
        var open = left.entrySet().stream()
                .filter(claim -> claim.getValue().isPositive())
                .toList();
        if (due
                >= open.stream()
                        .mapToLong(claim -> claim.getValue().minor() - 1)
                        .sum()) {
            coverages.end(firm, Coverage.Kind.PLAN, plan.source());
            return;
        }
        var covered = new ArrayList<Coverage>();
        long asked = due;
        for (var claim : open) {
            long free = Math.min(asked, claim.getValue().minor() - 1);
            asked -= free;
            var rest =
                    new Money(claim.getValue().minor() - free, claim.getValue().currency());
            covered.add(new Coverage(claim.getKey(), Coverage.Kind.PLAN, plan.source(), rest, since, ""));
        }
        coverages.cover(firm, covered);
    }

    /** The claims are as if there were no plan. */
    void end(FirmId firm, Plan plan, String author) {
        coverages.end(firm, Coverage.Kind.PLAN, plan.id().source());
        holds.releaseCausedBy(firm, plan.id().source(), author);
        events.publishEvent(new PlanAnswered(firm, plan.id(), plan.round(), author));
    }

    /** The talk about it is over without an agreement. */
    void ended(FirmId firm, Plan plan, PlanState state, String author) {
        end(firm, plan, author);
        boolean debtors = plan.last().by().isDebtor() == (state == PlanState.WITHDRAWN);
        var by = debtors ? Side.DEBTOR : Side.FIRM;
        events.publishEvent(
                new PlanEnded(firm, plan.id(), plan.debtor(), state, state == PlanState.EXPIRED ? Side.FIRM : by));
    }

    /** The debtor changed its instalments. */
    void changed(FirmId firm, Plan plan) {
        events.publishEvent(new PlanChanged(firm, plan.id(), plan.debtor()));
    }

    /** Tells what money, or the lack of it, made of a plan that runs. */
    void stands(FirmId firm, Plan before, Standings.Standing now) {
        var plan = before.id();
        var debtor = before.debtor();
        if (before.state().runs()
                && now.state().runs()
                && now.credited() > before.credited().minor()) {
            events.publishEvent(new PlanShortened(firm, plan, debtor, now.credited()));
        }
        if (now.state() == before.state()) {
            return;
        }
        switch (now.state()) {
            case LATE -> events.publishEvent(new PlanLate(firm, plan, debtor));
            case BROKEN ->
                events.publishEvent(
                        new PlanBroken(firm, plan, debtor, now.life().breaks()));
            case COMPLETED ->
                events.publishEvent(new PlanCompleted(
                        firm, plan, debtor, now.paid() > before.paid().minor()));
            default -> {}
        }
    }
}
