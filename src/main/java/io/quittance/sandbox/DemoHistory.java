package io.quittance.sandbox;

import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The weeks before the demo's first day. */
@Component
class DemoHistory {

    private final Debtors debtors;

    DemoHistory(Debtors debtors) {
        this.debtors = debtors;
    }

    /** Lives through them. */
    void live(List<Firm> firms) {
        for (var firm : firms) {
            new TenantScope.FirmStaff(firm.id()).run(() -> DemoDebtor.all().stream()
                    .filter(debtor -> debtor.firm().equals(firm.key()))
                    .forEach(debtor -> debtors.put(firm.id(), debtor.draft())));
        }
    }
}
