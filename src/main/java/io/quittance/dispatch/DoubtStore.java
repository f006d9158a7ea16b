package io.quittance.dispatch;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageReason;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leases of messages under way: prolonged while their node lives, found by any node when they have lapsed. */
@Component
final class DoubtStore {

    // In no firm's scope: the platform sees the states of messages, nothing else of them.
    private static final String FIRMS =
            "select distinct firm_id from correspondence.message where state = 'SENDING' and lease_until < clock_timestamp()";

    private static final String PROLONG = """
            update correspondence.message m set lease_until = clock_timestamp() + make_interval(secs => :lease)
            from unnest(:messages, :fences) as d (message_id, fence)
            where m.firm_id = :firm and m.message_id = d.message_id and m.fence = d.fence and m.state = 'SENDING'
            """;

    private static final String LAPSED = """
            with lost as (
                update correspondence.message
                set state = 'UNKNOWN', reason = 'LEASE_EXPIRED', lease_until = null
                where firm_id = :firm and state = 'SENDING' and lease_until < clock_timestamp()
                returning message_id
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail)
                select :firm, message_id, 'UNKNOWN', :now, 'no outcome was recorded in time' from lost
            )
            select message_id from lost order by message_id
            """;

    private static final String SEND_AGAIN = """
            with again as (
                update correspondence.message
                set state = 'PLANNED', reason = :reason, next_try_at = clock_timestamp() + make_interval(secs => :pause)
                where firm_id = :firm and message_id = :message and state = 'UNKNOWN'
                returning message_id
            )
            insert into correspondence.message_event (firm_id, message_id, state, at, detail)
            select :firm, message_id, 'PLANNED', :now, :reason from again
            """;

    private final JdbcClient jdbc;

    DoubtStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Firms with lapsed leases. Scope: platform. */
    List<FirmId> firms() {
        return jdbc.sql(FIRMS)
                .query((row, _) -> new FirmId(row.getLong("firm_id")))
                .list();
    }

    void prolong(FirmId firm, List<DeliveryAttempt> underWay, Duration lease) {
        jdbc.sql(PROLONG)
                .param("firm", firm.value())
                .param("lease", lease.toSeconds())
                .param(
                        "messages",
                        underWay.stream().map(one -> one.message().value()).toArray(Long[]::new))
                .param("fences", underWay.stream().map(DeliveryAttempt::fence).toArray(Long[]::new))
                .update();
    }

    /** Takes messages whose lease has lapsed as unknown. */
    List<MessageId> lapsed(FirmId firm, Instant now) {
        return jdbc.sql(LAPSED)
                .param("firm", firm.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new MessageId(row.getLong("message_id")))
                .list();
    }

    void sendAgain(FirmId firm, MessageId message, MessageReason reason, long pauseSeconds, Instant now) {
        jdbc.sql(SEND_AGAIN)
                .param("firm", firm.value())
                .param("message", message.value())
                .param("reason", reason.name())
                .param("pause", pauseSeconds)
                .param("now", Timestamp.from(now))
                .update();
    }
}
