package io.quittance.tenancy;

import io.quittance.kernel.FirmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that was done.
 *
 * @param firm null for the installation
 * @param at by the system's clock
 * @param actor who did it, {@code staff_17}, {@code api:client}, {@code debtor_17} or {@code machine}
 * @param act a stable word such as {@code hold.placed}
 * @param subject what it was done to, {@code debtor_17}
 * @param detail may be empty; never a secret
 * @param origin the network address it was asked from; empty for the machine and for debtors
 */
public record AuditEntry(
        long id,
        @Nullable FirmId firm,
        Instant at,
        String actor,
        String act,
        String subject,
        String detail,
        String origin) {}
