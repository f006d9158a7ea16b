package io.quittance.identity;

import io.quittance.kernel.StaffId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person by number, whatever they may do. Scope: platform. */
@Component
public class StaffPeople {

    private final StaffStore store;

    StaffPeople(StaffStore store) {
        this.store = store;
    }

    /** The person, if the account is active. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(StaffId person) {
        return store.find(person).filter(StaffMember::active);
    }
}
