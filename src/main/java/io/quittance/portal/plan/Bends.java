package io.quittance.portal.plan;

import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChanges;
import io.quittance.plans.PlanLine;
import io.quittance.portal.PortalAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a visitor can change of an own plan, what it would do, and doing it. */
@Service
class Bends {

    private final PlanChanges changes;

    Bends(PlanChanges changes) {
        this.changes = changes;
    }

    /** The instalments that can be moved or put off, with how far; in the order of their days. */
    Map<PlanLine, PlanChanges.Room> rooms(PortalAccess access, Plan plan, List<PlanLine> lines) {
        var rooms = new LinkedHashMap<PlanLine, PlanChanges.Room>();
        DebtorPlans.scope(access)
                .run(() -> lines.forEach(line ->
                        changes.room(access.firm(), plan.id(), line.no()).ifPresent(room -> rooms.put(line, room))));
        return rooms;
    }

    /** The instalments as they would be; nothing when the plan does not bend so. */
    Optional<List<PlanLine>> preview(PortalAccess access, Plan plan, PlanChange change) {
        try {
            return Optional.of(DebtorPlans.scope(access).call(() -> changes.preview(access.firm(), plan.id(), change)));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /** Does it. @return false when the plan does not bend so any more */
    boolean change(PortalAccess access, Plan plan, PlanChange change) {
        try {
            DebtorPlans.scope(access)
                    .run(() -> changes.change(
                            access.firm(), plan.id(), change, access.debtor().toString()));
            return true;
        } catch (RefusedException _) {
            return false;
        }
    }
}
