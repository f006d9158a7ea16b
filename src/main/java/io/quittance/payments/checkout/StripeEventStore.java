package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StripeEventStore {

    private static final String INSERT = """
            insert into payments.stripe_event (firm_id, event_id, type, target, api_version, state, reason, happened_at, received_at)
            values (:firm, :event, :type, :target, :version, :state, :reason, :happenedAt, :at)
            on conflict (firm_id, event_id) do nothing
            """;
    private static final String TARGET =
            "select target from payments.stripe_event where firm_id = :firm and event_id = :event and state in ('STORED', 'DEAD') and target is not null";
    private static final String SET_STATE = """
            update payments.stripe_event set state = :state, reason = :reason, settled_at = :at
            where firm_id = :firm and event_id = :event
            """;
    private static final String DEAD = """
            select event_id, type, reason, received_at from payments.stripe_event
            where firm_id = :firm and state = 'DEAD' order by received_at desc limit :limit
            """;

    private final JdbcClient jdbc;

    StripeEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the event is known */
    boolean insert(FirmId firm, StripeEvent event, Instant now) {
        var problem = event.problem();
        return jdbc.sql(INSERT)
                        .param("firm", firm.value())
                        .param("event", event.id())
                        .param("type", event.type())
                        .param("target", event.target())
                        .param("version", event.apiVersion())
                        .param("state", problem != null ? "DEAD" : event.isOfNoUse() ? "IGNORED" : "STORED")
                        .param("reason", problem == null ? "" : problem)
                        .param("happenedAt", Timestamp.from(event.happenedAt()))
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What to look at; nothing when the event is done or says of nothing to look at. */
    Optional<String> target(FirmId firm, String event) {
        return jdbc.sql(TARGET)
                .param("firm", firm.value())
                .param("event", event)
                .query(String.class)
                .optional();
    }

    /** @param reason why it is dead; null = it is done */
    void close(FirmId firm, String event, @Nullable String reason, Instant now) {
        jdbc.sql(SET_STATE)
                .param("firm", firm.value())
                .param("event", event)
                .param("state", reason == null ? "DONE" : "DEAD")
                .param("reason", reason == null ? "" : reason)
                .param("at", Timestamp.from(now))
                .update();
    }

    List<DeadEvent> dead(FirmId firm, int limit) {
        return jdbc.sql(DEAD)
                .param("firm", firm.value())
                .param("limit", limit)
                .query((rows, _) -> new DeadEvent(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getTimestamp(4).toInstant()))
                .list();
    }
}
