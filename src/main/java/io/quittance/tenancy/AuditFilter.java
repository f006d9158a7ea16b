package io.quittance.tenancy;

import io.quittance.kernel.FirmId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are asked for.
 *
 * @param firm null for all that the scope shows
 * @param actor one actor; {@code api:} means all programs, empty for everybody
 * @param acts these words only; empty for all
 * @param from the first moment
 * @param until the moment behind the last
 */
public record AuditFilter(@Nullable FirmId firm, String actor, Collection<String> acts, Instant from, Instant until) {

    /** Copies the acts. */
    public AuditFilter {
        acts = List.copyOf(acts);
    }
}
