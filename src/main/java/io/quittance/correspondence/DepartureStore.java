package io.quittance.correspondence;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox half of the message table: claiming, and what was rendered. Leases go by the database's clock. */
@Component
final class DepartureStore {

    private static final String CLAIM = """
            with due as (
                select message_id from correspondence.message
                where firm_id = :firm and state = 'PLANNED' and channel = 'EMAIL'
                  and next_try_at <= clock_timestamp() and planned_on <= :today and (:reminders or kind <> 'REMINDER')
                  and not exists (select from correspondence.sending_pause where firm_id = :firm)
                order by next_try_at, message_id limit :limit
                for update skip locked
            ), m as (
                update correspondence.message t
                set state = 'SENDING', reason = null, attempts = attempts + 1, fence = fence + 1,
                    lease_until = clock_timestamp() + make_interval(secs => :lease),
                    first_try_at = coalesce(first_try_at, clock_timestamp())
                from due where t.firm_id = :firm and t.message_id = due.message_id
                returning t.*
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at)
                select firm_id, message_id, state, :now from m
            )
            select m.fence, m.faults, m.model, m.attachments, m.recipient,
                   extract(epoch from clock_timestamp() - m.first_try_at)::bigint as age,
            """ + MessageRow.COLUMNS + " from m order by m.next_try_at, m.message_id";

    private static final String STORED = """
            select message_id, sender, recipient, content from correspondence.message_content
            where firm_id = :firm and message_id = any (:messages)
            """;

    private static final String WRITTEN_TO = """
            select distinct debtor_id from correspondence.message
            where firm_id = :firm and debtor_id = any (:debtors) and sent_at is not null and kind <> 'LOGIN_LINK'
            """;

    private static final String RENDERED = """
            with r as (
                select * from unnest(:messages, :rfcIds, :codes, :senders, :recipients, :contents, :hashes, :expiries)
                    as r (message_id, rfc_id, code, sender, recipient, content, hash, expires_on)
            ), kept as (
                insert into correspondence.message_content (firm_id, message_id, sender, recipient, content)
                select :firm, message_id, sender, recipient, content from r
            ), linked as (
                insert into correspondence.link (firm_id, message_id, token_hash, debtor_id, expires_on)
                select :firm, r.message_id, r.hash, m.debtor_id, r.expires_on::date
                from r join correspondence.message m on m.firm_id = :firm and m.message_id = r.message_id
                where r.hash is not null
            )
            update correspondence.message m set rfc_message_id = r.rfc_id, check_code = r.code
            from r where m.firm_id = :firm and m.message_id = r.message_id
            """;

    private final JdbcClient jdbc;

    DepartureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueMessage> claim(FirmId firm, LocalDate today, Instant now, boolean reminders, int limit, Duration lease) {
        return jdbc.sql(CLAIM)
                .param("firm", firm.value())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("reminders", reminders)
                .param("limit", limit)
                .param("lease", lease.toSeconds())
                .query(DepartureStore::due)
                .list();
    }

    Map<MessageId, RenderedMail> stored(FirmId firm, Collection<MessageId> messages) {
        var stored = new HashMap<MessageId, RenderedMail>();
        jdbc.sql(STORED)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .query((row, _) -> new RenderedMail(
                        new MessageId(row.getLong("message_id")),
                        "",
                        EmailAddress.parse(row.getString("sender")),
                        EmailAddress.parse(row.getString("recipient")),
                        row.getBytes("content"),
                        null,
                        LocalDate.EPOCH,
                        null))
                .list()
                .forEach(mail -> stored.put(mail.id(), mail));
        return stored;
    }

    Set<DebtorId> writtenTo(FirmId firm, Collection<DebtorId> debtors) {
        return Set.copyOf(jdbc.sql(WRITTEN_TO)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((row, _) -> new DebtorId(row.getLong("debtor_id")))
                .list());
    }

    void rendered(FirmId firm, List<RenderedMail> mails) {
        jdbc.sql(RENDERED)
                .param("firm", firm.value())
                .param("messages", mails.stream().map(m -> m.id().value()).toArray(Long[]::new))
                .param("rfcIds", texts(mails, RenderedMail::rfcMessageId))
                .param("codes", texts(mails, RenderedMail::checkCode))
                .param("senders", texts(mails, mail -> mail.from().value()))
                .param("recipients", texts(mails, mail -> mail.to().value()))
                .param("contents", mails.stream().map(RenderedMail::content).toArray(byte[][]::new))
                .param("hashes", mails.stream().map(RenderedMail::linkHash).toArray(byte[][]::new))
                .param("expiries", texts(mails, mail -> mail.linkExpiresOn().toString()))
                .update();
    }

    private static DueMessage due(ResultSet row, int index) throws SQLException {
        var recipient = row.getString("recipient");
        return new DueMessage(
                MessageRow.read(row, List.of()),
                row.getLong("fence"),
                Duration.ofSeconds(row.getLong("age")),
                row.getInt("faults"),
                ModelJson.read(row.getString("model")),
                MessageRow.numbers(row, "attachments").map(DocumentId::new).toList(),
                recipient == null ? null : EmailAddress.parse(recipient));
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
