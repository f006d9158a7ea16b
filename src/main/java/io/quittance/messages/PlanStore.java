package io.quittance.messages;

import static java.util.Comparator.comparingLong;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Id;
import io.quittance.kernel.MessageId;
import io.quittance.templates.ContentJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes planned messages, all of a call at once. */
@Component
final class PlanStore {

    // A login link is worth nothing tomorrow: it stands in front of every reminder in the outbox.
    private static final String INSERT = """
            with planned as (
                insert into correspondence.message
                    (firm_id, key, kind, channel, debtor_id, invoices, listed, step, template, language, model, attachments,
                     recipient, state, reason, planned_on, next_try_at)
                select :firm, d.key, d.kind, d.channel, d.debtor, d.invoices::bigint[], d.listed::bigint[], d.step, d.template, d.language,
                       d.model, d.attachments::bigint[], d.recipient, d.state, d.reason, d.planned_on::date,
                       case d.kind when 'LOGIN_LINK' then timestamptz '1970-01-01' else clock_timestamp() end
                from unnest(:keys, :kinds, :channels, :debtors, :invoices, :listed, :steps, :templates, :languages, :models,
                            :attachments, :recipients, :states, :reasons, :plannedOn)
                    with ordinality as d (key, kind, channel, debtor, invoices, listed, step, template, language, model,
                                          attachments, recipient, state, reason, planned_on, nr)
                order by d.nr
                on conflict (firm_id, key) do nothing
                returning message_id, key, state, reason
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at, detail)
                select :firm, message_id, state, :at, reason from planned
            )
            select message_id, key from planned
            """;

    private static final String IDS =
            "select message_id, key from correspondence.message where firm_id = :firm and key = any (:keys)";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts what is not known yet; gives the identifier of every key. */
    Map<String, MessageId> insert(FirmId firm, List<PlannedMessage> messages, Instant at) {
        var fresh = new HashMap<String, MessageId>();
        parameters(jdbc.sql(INSERT).param("firm", firm.value()), messages)
                .param("at", Timestamp.from(at))
                .query((row, _) -> fresh.put(row.getString("key"), new MessageId(row.getLong("message_id"))))
                .list();
        return fresh.size() == messages.size() ? fresh : ids(firm, messages);
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
                .param(
                        "debtors",
                        messages.stream().map(m -> number(m.draft().debtor())).toArray(Long[]::new))
                .param(
                        "invoices",
                        texts(
                                messages,
                                draft -> numbers(draft.invoices().stream().sorted(comparingLong(Id::value)))))
                .param("listed", texts(messages, draft -> numbers(draft.listed().stream())))
                .param("steps", texts(messages, MessageDraft::step))
                .param("templates", texts(messages, MessageDraft::template))
                .param("languages", texts(messages, draft -> draft.language().code()))
                .param("models", texts(messages, draft -> ContentJson.write(draft.content())))
                .param("attachments", texts(messages, draft -> numbers(draft.attachments().stream())))
                .param(
                        "recipients",
                        texts(
                                messages,
                                draft -> draft.to() == null ? null : draft.to().value()))
                .param("states", messages.stream().map(m -> m.state().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        messages.stream()
                                .map(m -> MessageReason.nameOf(m.reason()))
                                .toArray(String[]::new))
                .param("plannedOn", texts(messages, draft -> draft.plannedOn().toString()));
    }

    private static String numbers(Stream<? extends Id> ids) {
        return ids.map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String[] texts(
            List<PlannedMessage> messages, Function<MessageDraft, @Nullable String> value) {
        return messages.stream().map(message -> value.apply(message.draft())).toArray(String[]::new);
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
