package io.quittance.tenancy;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of what staff did and whose personal data they read. Nobody may change or delete a row. */
@Component
public class AuditLog {

    private final AuditStore store;
    private final InstantSource clock;
    private final BusinessDay businessDay;

    AuditLog(AuditStore store, InstantSource clock, BusinessDay businessDay) {
        this.store = store;
        this.clock = clock;
        this.businessDay = businessDay;
    }

    /**
     * Appends one act in the current transaction and scope.
     *
     * @param firm the firm it concerns, null for the installation
     * @param actor who did it: a staff identifier, {@code api:client}, {@code debtor_17} or {@code machine}
     * @param act a stable word such as {@code hold.placed}, {@code case.read}
     * @param subject what it was done to, {@code debtor_17}
     * @param detail what a later reader needs, without secrets; may be empty
     */
    @Transactional
    public void append(@Nullable FirmId firm, String actor, String act, String subject, String detail) {
        store.append(new AuditStore.Entry(
                firm == null ? null : firm.value(),
                clock.instant(),
                businessDay.today(ZoneOffset.UTC),
                actor,
                act,
                subject,
                detail));
    }
}
