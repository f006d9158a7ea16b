package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.AuditLog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who work here and what they may do. The operator sees and changes everybody; a firm's administrator sees the
 * firm's people and may take away their rights at the firm. Nobody gets rights without accepting an invitation
 * ({@link Invitations}).
 */
@Component
public class Staff {

    private final StaffStore store;
    private final GrantStore grants;
    private final AuditLog audit;

    Staff(StaffStore store, GrantStore grants, AuditLog audit) {
        this.store = store;
        this.grants = grants;
        this.audit = audit;
    }

    /** Everybody, by name. Scope: operator. */
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return store.all();
    }

    /** What these people are called in the records of what they did. Scope: platform or operator. */
    @Transactional(readOnly = true)
    public Map<StaffId, String> names(Collection<StaffId> people) {
        return people.isEmpty() ? Map.of() : store.names(people);
    }

    /** Everybody with a right at the firm, by name; rights at other firms are not told. Scope: the firm's staff or operator. */
    @Transactional(readOnly = true)
    public List<StaffMember> of(FirmId firm) {
        return store.ofFirm(firm);
    }

    /**
     * Says at which firms a person holds a role from now on. Scope: operator.
     *
     * @param role any but {@link Role#OPERATOR}
     * @param firms replaces the present ones; may be empty
     * @param by who does it, {@code staff_17}
     */
    @Transactional
    public void assign(StaffId person, Role role, Set<FirmId> firms, String by) {
        if (!role.isOfFirms()) {
            throw new RefusedException("role", "not-of-firms", "An operator belongs to no firm", "invite an operator");
        }
        grants.ungrant(person, role);
        grants.grant(person, role, firms);
        audit.append(null, by, "staff.assigned", person.toString(), role + " " + firms);
    }

    /** Ends a person's access to everything, at the next click. Scope: operator. */
    @Transactional
    public void deactivate(StaffId person, String by) {
        change(person, false, by, "staff.deactivated");
    }

    /** Gives a deactivated person the rights back. Scope: operator. */
    @Transactional
    public void reactivate(StaffId person, String by) {
        change(person, true, by, "staff.reactivated");
    }

    /**
     * Takes away a person's rights as administrator or user of the firm; an agent is unassigned by the operator. Scope:
     * firm.
     *
     * @throws RefusedException when it is the firm's last administrator
     */
    @Transactional
    public void remove(FirmId firm, StaffId person, String by) {
        if (grants.admins(firm).equals(Set.of(person))) {
            throw new RefusedException(
                    "person",
                    "last-administrator",
                    "This is the last administrator",
                    "invite another administrator first");
        }
        if (!grants.ungrant(person, firm)) {
            throw unknown();
        }
        audit.append(firm, by, "staff.removed", person.toString(), "");
    }

    private void change(StaffId person, boolean active, String by, String act) {
        if (!store.setActive(person, active)) {
            throw unknown();
        }
        audit.append(null, by, act, person.toString(), "");
    }

    private static RefusedException unknown() {
        return new RefusedException("person", "unknown", "There is no such person here", "look at the list again");
    }
}
