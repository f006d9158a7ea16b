package io.quittance.correspondence;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Id;
import io.quittance.kernel.MessageId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class MessageStore {

    // A login link is worth nothing tomorrow: it stands in front of every reminder in the outbox.
    private static final String INSERT =
            """
            insert into correspondence.message
                (firm_id, key, kind, channel, debtor_id, step, template, language, model, attachments, recipient,
                 state, reason, planned_on, next_try_at)
            select :firm, d.key, d.kind, d.channel, d.debtor, d.step, d.template, d.language, d.model::jsonb,
                   d.attachments::bigint[], d.recipient, d.state, d.reason, d.planned_on::date,
                   case d.kind when 'LOGIN_LINK' then timestamptz '1970-01-01' else clock_timestamp() end
            from unnest(:keys, :kinds, :channels, :debtors, :steps, :templates, :languages, :models, :attachments,
                        :recipients, :states, :reasons, :plannedOn)
                with ordinality as d (key, kind, channel, debtor, step, template, language, model, attachments,
                                      recipient, state, reason, planned_on, nr)
            order by d.nr
            on conflict (firm_id, key) do nothing
            returning message_id, key
            """;

    private static final String INSERT_INVOICES =
            """
            insert into correspondence.message_invoice (firm_id, message_id, invoice_id)
            select :firm, m, i from unnest(:messages, :invoices) as t (m, i) on conflict do nothing
            """;

    private static final String INSERT_EVENTS =
            """
            insert into correspondence.message_event (firm_id, message_id, state, at, detail)
            select m.firm_id, m.message_id, m.state, :at, m.reason
            from correspondence.message m where m.firm_id = :firm and m.message_id = any (:messages)
            """;

    private static final String IDS =
            "select message_id, key from correspondence.message where firm_id = :firm and key = any (:keys)";

    private static final String FIND =
            "select " + MessageRow.COLUMNS
                    + " from correspondence.message m where m.firm_id = :firm and m.message_id = :message";

    private static final String HISTORY =
            """
            select state, at, detail from correspondence.message_event
            where firm_id = :firm and message_id = :message order by event_id
            """;

    private static final String FITTING =
            "select " + MessageRow.COLUMNS
                    + """
                     from correspondence.message m
                    where m.firm_id = :firm
                      and (cast(:debtor as bigint) is null or m.debtor_id = :debtor)
                      and (cast(:kind as text) is null or m.kind = :kind)
                      and (cast(:state as text) is null or m.state = :state)
                      and (cast(:invoice as bigint) is null or exists (
                            select from correspondence.message_invoice i
                            where i.firm_id = m.firm_id and i.message_id = m.message_id and i.invoice_id = :invoice))
                    """;
    private static final String PAGE = FITTING + " and m.message_id > :mark order by m.message_id limit :limit";
    private static final String LATEST = FITTING + " and m.message_id < :mark order by m.message_id desc limit :limit";

    private static final String CONTENT =
            "select content from correspondence.message_content where firm_id = :firm and message_id = :message";

    private static final String CHANGE =
            """
            update correspondence.message
            set state = :state, reason = :reason, lease_until = null, next_try_at = clock_timestamp()
            where firm_id = :firm and message_id = :message and state = any (:allowed)
            """;

    private static final String MARK_SENT =
            """
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

    /** Inserts what is not known yet; gives the identifier of every key. */
    Map<String, MessageId> insert(FirmId firm, List<PlannedMessage> messages, Instant at) {
        var fresh = new HashMap<String, MessageId>();
        parameters(jdbc.sql(INSERT).param("firm", firm.value()), messages)
                .query((row, _) -> fresh.put(row.getString("key"), new MessageId(row.getLong("message_id"))))
                .list();
        insertInvoices(firm, messages, fresh);
        var ids = fresh.values().stream().map(MessageId::value).toArray(Long[]::new);
        jdbc.sql(INSERT_EVENTS)
                .param("firm", firm.value())
                .param("messages", ids)
                .param("at", Timestamp.from(at))
                .update();
        return fresh.size() == messages.size() ? fresh : ids(firm, messages);
    }

    Optional<Message> find(FirmId firm, MessageId message) {
        var history = jdbc.sql(HISTORY)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> new MessageEvent(
                        MessageState.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("detail")))
                .list();
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> MessageRow.read(row, history))
                .optional();
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

    Optional<byte[]> content(FirmId firm, MessageId message) {
        return jdbc.sql(CONTENT)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    boolean change(
            FirmId firm,
            MessageId message,
            Set<MessageState> allowed,
            MessageState state,
            @Nullable String reason,
            Instant at) {
        boolean changed = jdbc.sql(CHANGE)
                        .param("firm", firm.value())
                        .param("message", message.value())
                        .param("allowed", allowed.stream().map(Enum::name).toArray(String[]::new))
                        .param("state", state.name())
                        .param("reason", reason)
                        .update()
                == 1;
        if (changed) {
            jdbc.sql(INSERT_EVENTS)
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

    private void insertInvoices(FirmId firm, List<PlannedMessage> messages, Map<String, MessageId> fresh) {
        record Pair(long message, long invoice) {}
        var pairs = messages.stream()
                .map(PlannedMessage::draft)
                .flatMap(draft -> Optional.ofNullable(fresh.get(draft.key())).stream()
                        .flatMap(id -> draft.invoices().stream().map(invoice -> new Pair(id.value(), invoice.value()))))
                .toList();
        jdbc.sql(INSERT_INVOICES)
                .param("firm", firm.value())
                .param("messages", pairs.stream().map(Pair::message).toArray(Long[]::new))
                .param("invoices", pairs.stream().map(Pair::invoice).toArray(Long[]::new))
                .update();
    }

    private Map<String, MessageId> ids(FirmId firm, List<PlannedMessage> messages) {
        var ids = new HashMap<String, MessageId>();
        jdbc.sql(IDS)
                .param("firm", firm.value())
                .param("keys", texts(messages, MessageDraft::key))
                .query((row, _) -> ids.put(row.getString("key"), new MessageId(row.getLong("message_id"))))
                .list();
        return ids;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, List<PlannedMessage> messages) {
        return sql.param("keys", texts(messages, MessageDraft::key))
                .param("kinds", texts(messages, draft -> draft.kind().name()))
                .param("channels", texts(messages, draft -> draft.channel().name()))
                .param("debtors", messages.stream().map(m -> number(m.draft().debtor())).toArray(Long[]::new))
                .param("steps", texts(messages, MessageDraft::step))
                .param("templates", texts(messages, MessageDraft::template))
                .param("languages", texts(messages, draft -> draft.language().code()))
                .param("models", texts(messages, draft -> ModelJson.write(draft.model())))
                .param("attachments", texts(messages, MessageStore::attachments))
                .param("recipients", texts(messages, draft -> draft.to() == null ? null : draft.to().value()))
                .param("states", messages.stream().map(m -> m.state().name()).toArray(String[]::new))
                .param("reasons", messages.stream().map(PlannedMessage::reason).toArray(String[]::new))
                .param("plannedOn", texts(messages, draft -> draft.plannedOn().toString()));
    }

    private static String attachments(MessageDraft draft) {
        return draft.attachments().stream()
                .map(document -> Long.toString(document.value()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String[] texts(
            List<PlannedMessage> messages, Function<MessageDraft, @Nullable String> value) {
        return messages.stream().map(message -> value.apply(message.draft())).toArray(String[]::new);
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
