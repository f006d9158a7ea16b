package io.quittance.identity;

import io.quittance.kernel.FirmId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that acts for one firm.
 *
 * @param key the {@code client_id} of OAuth2, unique in the installation
 * @param name what the firm calls it
 * @param createdBy who made it, {@code staff_17}
 * @param revokedAt since when it is refused; null while it works
 */
public record ApiClient(
        FirmId firm,
        String key,
        String name,
        Set<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt) {

    /** Copies the scopes. */
    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    /** True while its tokens are taken. */
    public boolean works() {
        return revokedAt == null;
    }
}
