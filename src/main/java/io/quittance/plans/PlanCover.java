package io.quittance.plans;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan publishes: silence about its claims, and what of them is covered. All of it under the plan's own source. */
@Component
final class PlanCover {

    static final String MACHINE = "machine";

    private final Holds holds;
    private final Coverages coverages;

    PlanCover(Holds holds, Coverages coverages) {
        this.holds = holds;
        this.coverages = coverages;
    }

    /** No reminder until the answer is due. */
    void rest(
            FirmId firm, PlanId plan, DebtorId debtor, Collection<InvoiceId> invoices, LocalDate until, String author) {
        hold(firm, plan, debtor, invoices, HoldKind.AGENT, until, author);
    }

    /** No reminder while it runs. */
    void run(FirmId firm, PlanId plan, DebtorId debtor, Collection<InvoiceId> invoices, String author) {
        hold(firm, plan, debtor, invoices, HoldKind.PLAN, null, author);
    }

    private void hold(
            FirmId firm,
            PlanId plan,
            DebtorId debtor,
            Collection<InvoiceId> invoices,
            HoldKind kind,
            @Nullable LocalDate until,
            String author) {
        holds.releaseCausedBy(firm, plan.source(), author);
        var reason = kind == HoldKind.PLAN ? "Payment plan " + plan : "Payment plan " + plan + " is being agreed upon";
        holds.placeOnEach(firm, new HoldRequest(debtor, null, kind, until, reason, author, plan.source()), invoices);
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
    void end(FirmId firm, PlanId plan, String author) {
        coverages.end(firm, Coverage.Kind.PLAN, plan.source());
        holds.releaseCausedBy(firm, plan.source(), author);
    }
}
