package io.quittance.dispatch.waiting;

import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the outbox. */
@Component
final class QueueStore {

    // In no firm's scope: whether a message may leave today is asked when it is claimed.
    private static final String FIRMS = """
            select f.firm_id from unnest(:firms) as f (firm_id)
            where exists (
                select from correspondence.message m
                where m.firm_id = f.firm_id and m.state = 'PLANNED' and m.channel = 'EMAIL'
                  and m.next_try_at <= clock_timestamp())
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

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these firms with mails that may be due. Scope: platform. */
    List<FirmId> firmsWithMail(Collection<FirmId> firms) {
        return jdbc.sql(FIRMS)
                .param("firms", firms.stream().map(FirmId::value).toArray(Long[]::new))
                .query((row, _) -> new FirmId(row.getLong("firm_id")))
                .list();
    }

    boolean areLettersReady(FirmId firm, LocalDate today) {
        return jdbc.sql(READY)
                .param("firm", firm.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    void lettersWait(FirmId firm, MessageReason reason) {
        jdbc.sql(WAIT)
                .param("firm", firm.value())
                .param("reason", reason.name())
                .update();
    }
}
