package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A person was invited; the listener sends the link, in the same transaction as the invitation.
 *
 * @param firms at which the role will be held; empty for an operator
 * @param link the page to accept on, with its secret: never log it
 * @param expiresAt seven days on, by the system clock
 */
public record StaffInvited(
        EmailAddress to, Role role, Set<FirmId> firms, Language language, URI link, Instant expiresAt) {

    /** Without the link, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "StaffInvited[" + role + "]";
    }
}
