package io.quittance.dispatch;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageReason;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters in the outbox, and what becomes of them on their way. */
@Component
final class LetterStore {

    private static final String DUE = OutboxStore.MESSAGE + """
            where m.firm_id = :firm and m.state = 'PLANNED' and m.channel = 'LETTER'
              and m.next_try_at <= clock_timestamp() and m.planned_on <= :today and (:reminders or m.kind <> 'REMINDER')
            order by m.next_try_at, m.message_id limit :limit
            for update of m skip locked
            """;

    // Letters that keep coming wait for each other ten minutes at most.
    private static final String READY = """
            select coalesce(max(next_try_at) < clock_timestamp() - interval '10 seconds'
                            or min(next_try_at) < clock_timestamp() - interval '10 minutes', false)
            from correspondence.message
            where firm_id = :firm and state = 'PLANNED' and channel = 'LETTER'
              and next_try_at <= clock_timestamp() and planned_on <= :today
            """;

    private static final String WAIT = """
            update correspondence.message set reason = :reason
            where firm_id = :firm and state = 'PLANNED' and channel = 'LETTER' and reason is distinct from :reason
            """;

    private static final String PRINTED = """
            with done as (
                update correspondence.message set state = 'SENT', reason = null, sent_at = :now, sent_on = :on
                where firm_id = :firm and message_id = any (:messages) and channel = 'LETTER' and state = 'SENDING'
                returning message_id, key
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail)
                select :firm, message_id, 'SENT', :now, :detail from done
            )
            select message_id, key from done
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueMessage> due(FirmId firm, LocalDate today, boolean reminders, int limit) {
        return jdbc.sql(DUE)
                .param("firm", firm.value())
                .param("today", today)
                .param("reminders", reminders)
                .param("limit", limit)
                .query(OutboxStore::due)
                .list();
    }

    boolean isReady(FirmId firm, LocalDate today) {
        return jdbc.sql(READY)
                .param("firm", firm.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    void waitFor(FirmId firm, MessageReason reason) {
        jdbc.sql(WAIT)
                .param("firm", firm.value())
                .param("reason", reason.name())
                .update();
    }

    /** The keys of those that were not said to be printed before. */
    Map<MessageId, String> printed(
            FirmId firm, Collection<MessageId> messages, LocalDate on, Instant now, String detail) {
        var keys = new HashMap<MessageId, String>();
        jdbc.sql(PRINTED)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .param("on", on)
                .param("now", Timestamp.from(now))
                .param("detail", detail)
                .query((row, _) -> keys.put(new MessageId(row.getLong("message_id")), row.getString("key")))
                .list();
        return keys;
    }
}
