package io.quittance.portal.settlement;

import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementFilter;
import io.quittance.plans.settlements.SettlementId;
import io.quittance.plans.settlements.SettlementState;
import io.quittance.plans.settlements.Settlements;
import io.quittance.portal.PortalAccess;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Settlements that a visitor may see: those about nothing but what the access covers. They are read in the engine's scope. */
@Service
class PortalSettlements {

    private static final int MOST = 100;

    private final Settlements settlements;

    PortalSettlements(Settlements settlements) {
        this.settlements = settlements;
    }

    /** What is on offer. */
    List<Settlement> open(PortalAccess access) {
        var open = new SettlementFilter(access.debtor(), SettlementState.OPEN);
        return new TenantScope.Engine(access.firm())
                .call(() -> settlements.page(access.firm(), open, 0, MOST)).stream()
                        .filter(one -> isSeen(access, one))
                        .toList();
    }

    Optional<Settlement> find(PortalAccess access, SettlementId id) {
        return new TenantScope.Engine(access.firm())
                .call(() -> settlements.find(access.firm(), id))
                .filter(one -> isSeen(access, one));
    }

    private static boolean isSeen(PortalAccess access, Settlement settlement) {
        return settlement.debtor().equals(access.debtor())
                && settlement.about().stream().allMatch(access::covers);
    }
}
