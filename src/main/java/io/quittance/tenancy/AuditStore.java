package io.quittance.tenancy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the audit log. */
@Component
final class AuditStore {

    private static final String APPEND = """
            insert into tenancy.audit_entry (firm_id, at, business_on, actor, act, subject, detail)
            values (:firm, :at, :on, :actor, :act, :subject, :detail)
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done. @param firm null for the installation */
    record Entry(
            @Nullable Long firm, Instant at, LocalDate on, String actor, String act, String subject, String detail) {}

    void append(Entry entry) {
        jdbc.sql(APPEND)
                .param("firm", entry.firm())
                .param("at", Timestamp.from(entry.at()))
                .param("on", entry.on())
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .update();
    }
}
