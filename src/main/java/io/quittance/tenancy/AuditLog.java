package io.quittance.tenancy;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of what staff did and whose personal data they read. Nobody may change or delete a row. */
@Component
public class AuditLog {

    private static final String APPEND = """
            insert into tenancy.audit_entry (firm_id, at, business_on, actor, act, subject, detail)
            values (:firm, :at, :on, :actor, :act, :subject, :detail)
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final BusinessDay businessDay;

    AuditLog(JdbcClient jdbc, InstantSource clock, BusinessDay businessDay) {
        this.jdbc = jdbc;
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
        jdbc.sql(APPEND)
                .param("firm", firm == null ? null : firm.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("on", businessDay.today(ZoneOffset.UTC))
                .param("actor", actor)
                .param("act", act)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }
}
