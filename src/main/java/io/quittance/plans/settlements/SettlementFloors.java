package io.quittance.plans.settlements;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.plans.terms.PlanRules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How little a firm takes for all, by band of debtors; none = it offers no settlements there, which is how it begins. */
@Component
public class SettlementFloors {

    private static final long ALL_PERCENT = 100;

    private final FloorStore store;
    private final Debtors debtors;
    private final BusinessDay businessDay;

    SettlementFloors(FloorStore store, Debtors debtors, BusinessDay businessDay) {
        this.store = store;
        this.debtors = debtors;
        this.businessDay = businessDay;
    }

    /** Those that hold now. */
    @Transactional(readOnly = true)
    public List<SettlementFloor> all(FirmId firm) {
        return store.floors(firm);
    }

    /** A new version: all there are from now on; offers that were made stay as they are. */
    @Transactional
    public void replace(FirmId firm, List<SettlementFloor> floors, String author) {
        store.replace(firm, floors, author, businessDay.now());
    }

    /** The smallest sum that may be offered for what a debtor owes, rounded up to the minor unit; empty = none. */
    @Transactional(readOnly = true)
    public Optional<Money> least(FirmId firm, DebtorId debtor, Money owed) {
        var band = PlanRules.bandOf(debtors.get(firm, debtor).kind(), owed);
        return store.floors(firm).stream()
                .filter(floor -> floor.isOf(band))
                .findFirst()
                .map(floor -> new Money(
                        Math.ceilDiv(Math.multiplyExact(owed.minor(), (long) floor.percent()), ALL_PERCENT),
                        owed.currency()));
    }
}
