package io.quittance.notices;

import io.quittance.allocation.Allocation;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.payments.Payment;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanLine;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.templates.ReceiptContent.Next;
import io.quittance.templates.ReceiptContent.OnPlan;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which plan a payment counts on, and how far that is by now. */
@Component
class PlannedPayments {

    private static final int MOST = 500;

    private final PlanList plans;
    private final Firms firms;
    private final BusinessDay businessDay;

    PlannedPayments(PlanList plans, Firms firms, BusinessDay businessDay) {
        this.plans = plans;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Null when none of its invoices is in a plan that runs, or was completed. */
    @Nullable
    OnPlan of(FirmId firm, Payment payment) {
        var paid = payment.allocations().stream().map(Allocation::invoice).collect(Collectors.toSet());
        var today = businessDay.today(firms.get(firm).zone());
        return plans.page(firm, new PlanFilter(payment.debtor(), null, null), 0, MOST).stream()
                .filter(plan -> plan.state().runs() || plan.state() == PlanState.COMPLETED)
                .filter(plan -> plan.claims().stream().map(PlanClaim::invoice).anyMatch(paid::contains))
                .reduce((_, last) -> last)
                .map(plan -> of(plan, today))
                .orElse(null);
    }

    private static OnPlan of(Plan plan, LocalDate today) {
        var lines = plan.schedule(today);
        int kept = (int) lines.stream()
                .filter(line -> line.state() == PlanLine.State.PAID)
                .count();
        var next = plan.state() == PlanState.COMPLETED
                ? null
                : PlanContents.firstOpen(plan, today)
                        .map(line -> new Next(line.on(), line.amount().minus(line.paid())))
                        .orElse(null);
        return new OnPlan(kept, lines.size(), next);
    }
}
