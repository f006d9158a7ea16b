package io.quittance.identity.account;

import io.quittance.identity.StaffMember;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of whom a second factor is demanded: of everybody by the operator, of a firm's people by the firm. Scope: platform. */
@Component
public class SecondFactorRules {

    private static final String EVERYBODY = "everybody";

    private final SecondFactorStore store;
    private final AccountTrail trail;

    SecondFactorRules(SecondFactorStore store, AccountTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** True when somebody demands one of this person. */
    @Transactional(readOnly = true)
    public boolean isDemandedOf(StaffMember member) {
        return store.isDemanded(member.grants().values().stream()
                .flatMap(Set::stream)
                .map(FirmId::toString)
                .toList());
    }

    /** True when one is demanded of this person, who has none that works. */
    @Transactional(readOnly = true)
    public boolean isLackedBy(StaffMember member) {
        return isDemandedOf(member) && whoHave(List.of(member.id())).isEmpty();
    }

    /** True when the firm demands one of its people. */
    @Transactional(readOnly = true)
    public boolean isDemandedBy(FirmId firm) {
        return store.isRule(firm.toString());
    }

    /** True when everybody must have one. */
    @Transactional(readOnly = true)
    public boolean isDemandedOfEverybody() {
        return store.isRule(EVERYBODY);
    }

    /** Those of these people who have one that works. */
    @Transactional(readOnly = true)
    public Set<StaffId> whoHave(Collection<StaffId> people) {
        return people.isEmpty() ? Set.of() : store.confirmed(people);
    }

    /** Says whether everybody must have one. */
    @Transactional
    public void demandOfEverybody(boolean demanded, StaffId by) {
        demand(EVERYBODY, demanded, by);
    }

    /** Says whether the people of a firm must have one. */
    @Transactional
    public void demandOf(FirmId firm, boolean demanded, StaffId by) {
        demand(firm.toString(), demanded, by);
    }

    private void demand(String whom, boolean demanded, StaffId by) {
        store.demand(whom, demanded);
        trail.did(by, demanded ? "second-factor.demanded" : "second-factor.not-demanded", whom);
    }
}
