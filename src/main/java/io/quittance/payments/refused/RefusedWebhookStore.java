package io.quittance.payments.refused;

import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RefusedWebhookStore {

    /** Stands for "no firm of this installation"; firms are numbered from 1. */
    private static final long NO_FIRM = 0;

    private static final String COUNT = """
            insert into payments.refused_webhook as r (firm_id, on_day, reason, refused, last_at)
            values (:firm, :day, :reason, 1, :at)
            on conflict (firm_id, on_day, reason) do update set refused = r.refused + 1, last_at = :at
            """;
    private static final String SINCE = """
            select firm_id, reason, sum(refused)::bigint, max(last_at) from payments.refused_webhook
            where on_day >= :day and (:firm::bigint is null or firm_id = :firm::bigint) group by firm_id, reason order by max(last_at) desc
            """;

    private final JdbcClient jdbc;

    RefusedWebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(@Nullable FirmId firm, WebhookRefusal reason, LocalDate day, Instant at) {
        jdbc.sql(COUNT)
                .param("firm", firm == null ? NO_FIRM : firm.value())
                .param("day", day)
                .param("reason", reason.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<RefusedWebhook> since(@Nullable FirmId firm, LocalDate day) {
        return jdbc.sql(SINCE)
                .param("firm", firm == null ? null : firm.value())
                .param("day", day)
                .query((row, _) -> new RefusedWebhook(
                        row.getLong(1) == NO_FIRM ? null : new FirmId(row.getLong(1)),
                        WebhookRefusal.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
