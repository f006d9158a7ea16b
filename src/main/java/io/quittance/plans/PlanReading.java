package io.quittance.plans;

import io.quittance.kernel.FirmId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts plans together from their rows: as many statements for many as for one. */
@Component
final class PlanReading {

    private final PlanStore plans;
    private final PlanPartStore parts;

    PlanReading(PlanStore plans, PlanPartStore parts) {
        this.plans = plans;
        this.parts = parts;
    }

    Optional<Plan> find(FirmId firm, PlanId plan) {
        return plans.find(firm, plan).map(row -> whole(firm, List.of(row)).getFirst());
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Plan> lock(FirmId firm, PlanId plan) {
        return plans.lock(firm, plan).map(row -> whole(firm, List.of(row)).getFirst());
    }

    List<Plan> page(FirmId firm, PlanFilter filter, long after, int limit) {
        return whole(firm, plans.page(firm, filter, after, limit));
    }

    private List<Plan> whole(FirmId firm, List<PlanStore.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(PlanStore.Row::id).toList();
        var claims = parts.claims(firm, ids);
        var offers = parts.offers(firm, ids);
        var instalments = parts.instalments(firm, ids);
        return rows.stream()
                .map(row -> new Plan(
                        row.id(),
                        row.debtor(),
                        row.state(),
                        row.round(),
                        row.answerBy(),
                        claims.getOrDefault(row.id(), List.of()),
                        row.total(),
                        row.paid(),
                        row.credited(),
                        offers.getOrDefault(row.id(), List.of()),
                        instalments.getOrDefault(row.id(), List.of()),
                        row.reason(),
                        row.life()))
                .toList();
    }
}
