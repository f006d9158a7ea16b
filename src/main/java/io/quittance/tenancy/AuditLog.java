package io.quittance.tenancy;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of what staff did and whose personal data they read. Nobody may change or delete a row. */
@Component
public class AuditLog {

    private final AuditStore store;
    private final InstantSource clock;
    private final BusinessDay businessDay;
    private final ObjectProvider<AuditOrigin> origin;

    AuditLog(AuditStore store, InstantSource clock, BusinessDay businessDay, ObjectProvider<AuditOrigin> origin) {
        this.store = store;
        this.clock = clock;
        this.businessDay = businessDay;
        this.origin = origin;
    }

    /**
     * Appends one act in the current transaction and scope, with the address it was asked from when staff or a program did it.
     * Debtors' addresses are not kept: nothing here needs them (GDPR, article 5(1)(c)).
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
                detail,
                origin(actor)));
    }

    private String origin(String actor) {
        var known = actor.startsWith("staff_") || actor.startsWith("api:") ? origin.getIfAvailable() : null;
        return known == null ? "" : known.current();
    }

    /**
     * What was done, the last act first. In a firm's scope its own acts; in the operator's all.
     *
     * @param before the last entry of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry before, int limit) {
        return store.page(filter, before == null ? Long.MAX_VALUE : before.id(), limit);
    }
}
