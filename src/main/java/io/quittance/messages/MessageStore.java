package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Id;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public final class MessageStore {

    private static final String NOTE = """
            insert into correspondence.message_event (firm_id, message_id, state, at, detail)
            select m.firm_id, m.message_id, m.state, :at, m.reason
            from correspondence.message m where m.firm_id = :firm and m.message_id = any (:messages)
            """;

    private static final String FIND = "select " + MessageRow.COLUMNS
            + " from correspondence.message m where m.firm_id = :firm and m.message_id = :message";

    private static final String HISTORY = """
            select state, at, detail from correspondence.message_event
            where firm_id = :firm and message_id = :message order by event_id
            """;

    private static final String LAST_STEPS =
            "select distinct on (a.invoice_id) a.invoice_id as about, " + MessageRow.COLUMNS + """
            from correspondence.message m cross join lateral unnest(m.invoices) as a (invoice_id)
            where m.firm_id = :firm and m.debtor_id = any (:debtors) and m.kind = 'REMINDER' and m.step is not null
              and m.state in ('SENT', 'DELIVERED') and a.invoice_id = any (:invoices)
            order by a.invoice_id, m.message_id desc
            """;

    // The operator's only statement: all firms, and no column that says whom a message is for.
    private static final String EVERYWHERE = """
            select firm_id, message_id, kind, state, reason, planned_on, attempts from correspondence.message
            where state = :state and state in ('UNKNOWN', 'FAILED') order by message_id limit :limit
            """;

    private static final String FITTING = "select " + MessageRow.COLUMNS + """
                     from correspondence.message m
                    where m.firm_id = :firm
                      and (cast(:debtor as bigint) is null or m.debtor_id = :debtor)
                      and (cast(:kind as text) is null or m.kind = :kind)
                      and (cast(:state as text) is null or m.state = :state)
                      and (cast(:invoice as bigint) is null or :invoice = any (m.invoices))
                    """;
    private static final String PAGE = FITTING + " and m.message_id > :mark order by m.message_id limit :limit";
    private static final String LATEST = FITTING + " and m.message_id < :mark order by m.message_id desc limit :limit";

    private static final String CHANGE = """
            update correspondence.message
            set state = :state, reason = :reason, lease_until = null, next_try_at = clock_timestamp()
            where firm_id = :firm and message_id = :message and state = any (:allowed)
            """;

    private static final String MARK_SENT = """
            update correspondence.message m set sent_at = e.at, sent_on = e.at::date
            from (select max(at) as at from correspondence.message_event
                  where firm_id = :firm and message_id = :message and state = 'SENDING') e
            where m.firm_id = :firm and m.message_id = :message
            returning m.sent_on
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Message> find(FirmId firm, MessageId message) {
        var history = jdbc.sql(HISTORY)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> event(row))
                .list();
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> MessageRow.read(row, history))
                .optional();
    }

    Map<InvoiceId, Message> lastSteps(FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        var steps = new HashMap<InvoiceId, Message>();
        jdbc.sql(LAST_STEPS)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    steps.put(new InvoiceId(row.getLong("about")), MessageRow.read(row, List.of()));
                });
        return steps;
    }

    List<MessageSummary> everywhere(MessageState state, int limit) {
        return jdbc.sql(EVERYWHERE)
                .param("state", state.name())
                .param("limit", limit)
                .query((row, _) -> new MessageSummary(
                        new FirmId(row.getLong("firm_id")),
                        new MessageId(row.getLong("message_id")),
                        MessageKind.valueOf(row.getString("kind")),
                        MessageState.valueOf(row.getString("state")),
                        MessageReason.of(row.getString("reason")),
                        row.getObject("planned_on", LocalDate.class),
                        row.getInt("attempts")))
                .list();
    }

    private static MessageEvent event(ResultSet row) throws SQLException {
        return new MessageEvent(
                MessageState.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant(),
                row.getString("detail"));
    }

    List<Message> page(FirmId firm, MessageFilter filter, @Nullable MessageId after, int limit) {
        return list(PAGE, firm, filter, after == null ? 0 : after.value(), limit);
    }

    List<Message> latest(FirmId firm, MessageFilter filter, @Nullable MessageId before, int limit) {
        return list(LATEST, firm, filter, before == null ? Long.MAX_VALUE : before.value(), limit);
    }

    private List<Message> list(String sql, FirmId firm, MessageFilter filter, long mark, int limit) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("mark", mark)
                .param("debtor", number(filter.debtor()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("invoice", number(filter.invoice()))
                .param("limit", limit)
                .query((row, _) -> MessageRow.read(row, List.of()))
                .list();
    }

    boolean change(
            FirmId firm,
            MessageId message,
            Set<MessageState> allowed,
            MessageState state,
            @Nullable MessageReason reason,
            Instant at) {
        boolean changed = jdbc.sql(CHANGE)
                        .param("firm", firm.value())
                        .param("message", message.value())
                        .param("allowed", allowed.stream().map(Enum::name).toArray(String[]::new))
                        .param("state", state.name())
                        .param("reason", MessageReason.nameOf(reason))
                        .update()
                == 1;
        if (changed) {
            jdbc.sql(NOTE)
                    .param("firm", firm.value())
                    .param("messages", new Long[] {message.value()})
                    .param("at", Timestamp.from(at))
                    .update();
        }
        return changed;
    }

    LocalDate markSent(FirmId firm, MessageId message) {
        return jdbc.sql(MARK_SENT)
                .param("firm", firm.value())
                .param("message", message.value())
                .query(LocalDate.class)
                .single();
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
