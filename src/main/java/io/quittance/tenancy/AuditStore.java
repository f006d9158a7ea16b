package io.quittance.tenancy;

import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the audit log. */
@Component
final class AuditStore {

    private static final String APPEND = """
            insert into tenancy.audit_entry (firm_id, at, business_on, actor, act, subject, detail, origin)
            values (:firm, :at, :on, :actor, :act, :subject, :detail, :origin)
            """;
    private static final String PAGE = """
            select id, firm_id, at, actor, act, subject, detail, origin from tenancy.audit_entry
            where id < :before and at >= :from and at < :until
              and (:firm::bigint is null or firm_id = :firm::bigint)
              and (:actor = '' or actor = :actor or (:actor = 'api:' and actor like 'api:%'))
              and (cardinality(:acts::text[]) = 0 or act = any (:acts::text[]))
            order by id desc limit :limit
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done. @param firm null for the installation */
    record Entry(
            @Nullable Long firm,
            Instant at,
            LocalDate on,
            String actor,
            String act,
            String subject,
            String detail,
            String origin) {}

    void append(Entry entry) {
        jdbc.sql(APPEND)
                .param("firm", entry.firm())
                .param("at", Timestamp.from(entry.at()))
                .param("on", entry.on())
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("origin", entry.origin())
                .update();
    }

    List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        var firm = filter.firm();
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("from", Timestamp.from(filter.from()))
                .param("until", Timestamp.from(filter.until()))
                .param("firm", firm == null ? null : firm.value())
                .param("actor", filter.actor())
                .param("acts", filter.acts().toArray(String[]::new))
                .param("limit", limit)
                .query(AuditStore::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var firm = row.getObject("firm_id", Long.class);
        return new AuditEntry(
                row.getLong("id"),
                firm == null ? null : new FirmId(firm),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("origin"));
    }
}
