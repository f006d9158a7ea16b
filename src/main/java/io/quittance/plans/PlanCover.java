package io.quittance.plans;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
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
    void rest(FirmId firm, PlanId plan, Collection<InvoiceId> invoices, LocalDate until, String author) {
        hold(firm, plan, invoices, HoldKind.AGENT, until, author);
    }

    /** No reminder while it runs. */
    void run(FirmId firm, PlanId plan, Collection<InvoiceId> invoices, String author) {
        hold(firm, plan, invoices, HoldKind.PLAN, null, author);
    }

    private void hold(
            FirmId firm,
            PlanId plan,
            Collection<InvoiceId> invoices,
            HoldKind kind,
            @Nullable LocalDate until,
            String author) {
        holds.releaseCausedBy(firm, plan.source(), author);
        var reason = kind == HoldKind.PLAN ? "Payment plan " + plan : "Payment plan " + plan + " is being agreed upon";
        for (var invoice : invoices) {
            holds.place(firm, new HoldRequest(null, invoice, kind, until, reason, author, plan.source()));
        }
    }

    /** Says what is still covered of each claim. */
    void cover(FirmId firm, PlanId plan, Map<InvoiceId, Money> left, LocalDate since) {
        coverages.cover(
                firm,
                left.entrySet().stream()
                        .filter(claim -> claim.getValue().isPositive())
                        .map(claim -> new Coverage(
                                claim.getKey(), Coverage.Kind.PLAN, plan.source(), claim.getValue(), since, ""))
                        .toList());
    }

    /** The claims are as if there were no plan. */
    void end(FirmId firm, PlanId plan, String author) {
        coverages.end(firm, Coverage.Kind.PLAN, plan.source());
        holds.releaseCausedBy(firm, plan.source(), author);
    }
}
