package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.StaffId;
import java.util.Map;
import java.util.Set;

/**
 * A person who signs in, with the rights held at the moment of reading.
 *
 * @param email where the invitation went; a label and the name to sign in by, never a proof of identity
 * @param active false after deactivation: may do nothing
 * @param grants the firms of each role held; {@link Role#OPERATOR} has an empty set
 */
public record StaffMember(
        StaffId id, String email, String name, Language language, boolean active, Map<Role, Set<FirmId>> grants) {

    /** Copies the grants. */
    public StaffMember {
        grants = Map.copyOf(grants);
    }

    /** True when the role is held, at whatever firm. */
    public boolean has(Role role) {
        return active && grants.containsKey(role);
    }

    /** True when the role is held at this firm. */
    public boolean has(Role role, FirmId firm) {
        return firms(role).contains(firm);
    }

    /** The firms at which the role is held; empty when it is not. */
    public Set<FirmId> firms(Role role) {
        return active ? grants.getOrDefault(role, Set.of()) : Set.of();
    }
}
