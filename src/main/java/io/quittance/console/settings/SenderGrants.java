package io.quittance.console.settings;

import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants a capacity and writes down who did it. Scope: the firm's administrator or operator. */
@Component
public class SenderGrants {

    private final SenderCapacities capacities;
    private final AuditLog audit;

    SenderGrants(SenderCapacities capacities, AuditLog audit) {
        this.capacities = capacities;
        this.audit = audit;
    }

    /** @throws io.quittance.kernel.RefusedException when a mandate is missing or the days are the wrong way round */
    @Transactional
    public boolean grant(SenderCapacity capacity, String by) {
        capacities.grant(capacity);
        audit.append(
                capacity.firm(),
                by,
                "sender.granted",
                capacity.country().value(),
                capacity.capacity().name());
        return true;
    }
}
