package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.time.Instant;
import java.util.Set;

/**
 * An invitation that still waits to be accepted.
 *
 * @param id for {@link Invitations#withdraw}
 * @param email where it was sent
 * @param firms at which the role will be held; empty for an operator
 * @param invitedBy who invited, {@code staff_17}, or {@code set-up}
 */
public record Invitation(
        long id, String email, Role role, Set<FirmId> firms, Language language, String invitedBy, Instant expiresAt) {

    /** Copies the firms. */
    public Invitation {
        firms = Set.copyOf(firms);
    }
}
