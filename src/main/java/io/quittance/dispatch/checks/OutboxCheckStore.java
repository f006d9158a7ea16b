package io.quittance.dispatch.checks;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the outbox for its check; every question lists what does not hold, a hundred at most. */
@Component
final class OutboxCheckStore {

    private static final String COUNT = "select count(*) from correspondence.message where firm_id = :firm";
    private static final String LEFT_WITHOUT_CONTENT = """
            select 'message m_' || message_id || ' is ' || state || ' and nothing is kept of it'
            from correspondence.message m
            where firm_id = :firm and state in ('SENDING', 'UNKNOWN', 'SENT', 'DELIVERED', 'RETURNED')
              and not exists (select from correspondence.message_content c
                              where c.firm_id = m.firm_id and c.message_id = m.message_id)
            order by message_id limit 100
            """;
    private static final String OTHER_STATE_THAN_TOLD = """
            select 'message m_' || m.message_id || ' is ' || m.state || ', its history says ' || coalesce(e.state, 'nothing')
            from correspondence.message m
            left join lateral (select state from correspondence.message_event e
                               where e.firm_id = m.firm_id and e.message_id = m.message_id
                               order by event_id desc limit 1) e on true
            where m.firm_id = :firm and m.state is distinct from e.state
            order by m.message_id limit 100
            """;
    private static final String STEPS = """
            select before, after, count(*) as times, min(message_id) as example
            from (select message_id, state as after,
                         lag(state) over (partition by message_id order by event_id) as before
                  from correspondence.message_event where firm_id = :firm) e
            where before is not null and before <> after
            group by before, after order by before, after
            """;
    // Half an hour: a node that died has been taken over long before.
    private static final String LAPSED = """
            select 'message m_' || message_id || ' is being sent since ' || lease_until || ' and nobody has said what came of it'
            from correspondence.message
            where firm_id = :firm and state = 'SENDING' and lease_until < clock_timestamp() - interval '30 minutes'
            order by message_id limit 100
            """;
    private static final String SENT_TWICE = """
            select 'the Message-ID ' || rfc_message_id || ' belongs to ' || count(*) || ' messages, m_' || min(message_id)
                   || ' and m_' || max(message_id)
            from correspondence.message where firm_id = :firm and rfc_message_id is not null
            group by rfc_message_id having count(*) > 1 order by 1 limit 100
            """;
    private static final String UNDATED = """
            select 'message m_' || message_id || ' is ' || state || ' and says no day'
            from correspondence.message
            where firm_id = :firm and state in ('SENT', 'DELIVERED', 'RETURNED') and (sent_at is null or sent_on is null)
            order by message_id limit 100
            """;
    private static final String KEPT = """
            select message_id from correspondence.message_content
            where firm_id = :firm and message_id > :after order by message_id limit :limit
            """;

    private final JdbcClient jdbc;

    OutboxCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of state that happened so many times, and a message it happened to. */
    record Step(String before, String after, long times, long example) {}

    long count(FirmId firm) {
        return jdbc.sql(COUNT).param("firm", firm.value()).query(Long.class).single();
    }

    /** What does not hold by the rows alone. */
    List<String> problems(FirmId firm) {
        return List.of(LEFT_WITHOUT_CONTENT, OTHER_STATE_THAN_TOLD, LAPSED, SENT_TWICE, UNDATED).stream()
                .flatMap(question -> jdbc.sql(question).param("firm", firm.value()).query(String.class).list().stream())
                .toList();
    }

    /** Every change of state the histories tell. */
    List<Step> steps(FirmId firm) {
        return jdbc.sql(STEPS)
                .param("firm", firm.value())
                .query((row, _) -> new Step(
                        row.getString("before"), row.getString("after"), row.getLong("times"), row.getLong("example")))
                .list();
    }

    /** The next messages of which the very bytes are kept. */
    List<MessageId> keptAfter(FirmId firm, MessageId after, int limit) {
        return jdbc.sql(KEPT)
                .param("firm", firm.value())
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new MessageId(row.getLong(1)))
                .list();
    }
}
