package io.quittance.dispatch;

import io.quittance.archive.Differences;
import io.quittance.archive.ReferenceCopy;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox half of the message table: what is due, and what leaves. Leases go by the database's clock. */
@Component
final class OutboxStore {

    private static final String MESSAGE = """
            select m.fence, m.faults, m.model, m.attachments, m.recipient,
                   coalesce(extract(epoch from clock_timestamp() - m.first_try_at), 0)::bigint as age,
            """ + MessageRow.COLUMNS + " from correspondence.message m ";

    // Locked and not yet changed: each row is written once, when it is known whether it leaves.
    // The channel is a word of the statement, because each way out has an index of its own.
    private static final String DUE = MESSAGE + """
            where m.firm_id = :firm and m.state = 'PLANNED' and m.channel = '%s'
              and m.next_try_at <= clock_timestamp() and m.planned_on <= :today and m.kind = any (:kinds)%s
            order by m.next_try_at, m.message_id limit :limit
            for update of m skip locked
            """;

    private static final String DUE_MAILS = DUE.formatted(
            Channel.EMAIL, " and not exists (select from correspondence.sending_pause where firm_id = :firm)");

    private static final String DUE_LETTERS = DUE.formatted(Channel.LETTER, "");

    private static final String UNDER_WAY = """
            select message_id, kind, fence, attempts,
                   coalesce(extract(epoch from clock_timestamp() - first_try_at), 0)::bigint as age, recipient
            from correspondence.message
            where firm_id = :firm and message_id = any (:messages) and state = 'SENDING'
            """;

    private static final String WRITTEN_TO = """
            select distinct debtor_id from correspondence.message
            where firm_id = :firm and debtor_id = any (:debtors) and sent_at is not null and kind <> 'LOGIN_LINK'
            """;

    private static final String LEAVE = """
            with r as (
                select * from unnest(:messages, :rfcIds, :codes, :senders, :recipients, :proofs, :referenceCopies,
                                     :differences, :hashes, :expiries, :fingerprints)
                    as r (message_id, rfc_id, code, sender, recipient, proof, reference_copy, difference, hash, expires_on, fingerprint)
            ), leaving as (
                update correspondence.message m
                set state = 'SENDING', reason = null, attempts = attempts + 1, fence = fence + 1,
                    lease_until = clock_timestamp() + make_interval(secs => :lease),
                    first_try_at = coalesce(first_try_at, clock_timestamp()),
                    rfc_message_id = coalesce(m.rfc_message_id, r.rfc_id), check_code = coalesce(m.check_code, r.code),
                    template_version = coalesce(
                        (select v.version from correspondence.template_version v
                         where v.firm_id = :firm and v.template = m.template and v.language = m.language
                           and v.fingerprint = r.fingerprint), m.template_version)
                from r where m.firm_id = :firm and m.message_id = r.message_id
                returning m.message_id, m.debtor_id
            ), noted as (
                insert into correspondence.message_event (firm_id, message_id, state, at)
                select :firm, message_id, 'SENDING', :now from leaving
            ), kept as (
                insert into correspondence.message_content
                    (firm_id, message_id, sender, recipient, sha256, reference_copy, coding, difference)
                select :firm, message_id, sender, recipient, proof, reference_copy, 'ZSTD', difference from r where difference is not null
            )
            insert into correspondence.link (firm_id, message_id, token_hash, debtor_id, expires_on)
            select :firm, message_id, r.hash, l.debtor_id, r.expires_on::date
            from r join leaving l using (message_id) where r.hash is not null
            """;

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueMessage> due(FirmId firm, Channel channel, Set<MessageKind> kinds, LocalDate today, int limit) {
        return jdbc.sql(channel == Channel.EMAIL ? DUE_MAILS : DUE_LETTERS)
                .param("firm", firm.value())
                .param("today", today)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query(OutboxStore::due)
                .list();
    }

    List<DeliveryAttempt> underWay(FirmId firm, Collection<MessageId> messages) {
        return jdbc.sql(UNDER_WAY)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .query((row, _) -> new DeliveryAttempt(
                        new MessageId(row.getLong("message_id")),
                        MessageKind.valueOf(row.getString("kind")),
                        row.getLong("fence"),
                        row.getInt("attempts"),
                        Duration.ofSeconds(row.getLong("age")),
                        address(row.getString("recipient"))))
                .list();
    }

    Set<DebtorId> writtenTo(FirmId firm, Collection<DebtorId> debtors) {
        return Set.copyOf(jdbc.sql(WRITTEN_TO)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((row, _) -> new DebtorId(row.getLong("debtor_id")))
                .list());
    }

    /** Marks locked messages as leaving and keeps what was made for them. @param lease null when the outcome has no time limit */
    void leave(FirmId firm, List<? extends Rendered> mails, Instant now, @Nullable Duration lease) {
        try (var differences = new Differences()) {
            leave(firm, mails, now, lease, made(mails, (mail, copy) -> differences.of(copy, mail.content())));
        }
    }

    private void leave(
            FirmId firm, List<? extends Rendered> mails, Instant now, @Nullable Duration lease, byte[][] differences) {
        jdbc.sql(LEAVE)
                .param("firm", firm.value())
                .param("now", Timestamp.from(now))
                .param("lease", lease == null ? null : (double) lease.toSeconds(), Types.DOUBLE)
                .param("messages", mails.stream().map(m -> m.id().value()).toArray(Long[]::new))
                .param("rfcIds", texts(mails, Rendered::rfcMessageId))
                .param("codes", texts(mails, Rendered::checkCode))
                .param("senders", texts(mails, mail -> address(mail.from())))
                .param("recipients", texts(mails, mail -> address(mail.to())))
                .param("proofs", made(mails, (mail, _) -> Hashes.sha256(mail.content())))
                .param("referenceCopies", made(mails, (_, copy) -> copy.sha256()))
                .param("differences", differences)
                .param("hashes", mails.stream().map(Rendered::linkHash).toArray(byte[][]::new))
                .param("expiries", texts(mails, mail -> mail.linkExpiresOn().toString()))
                .param(
                        "fingerprints",
                        mails.stream().map(OutboxStore::fingerprint).toArray(byte[][]::new))
                .update();
    }

    private static DueMessage due(ResultSet row, int index) throws SQLException {
        return new DueMessage(
                MessageRow.read(row, List.of()),
                row.getLong("fence"),
                Duration.ofSeconds(row.getLong("age")),
                row.getInt("faults"),
                row.getString("model"),
                MessageRow.numbers(row, "attachments").map(DocumentId::new).toList(),
                address(row.getString("recipient")));
    }

    /** One value for each mail that was made now, null for one that is kept already. */
    private static byte[][] made(List<? extends Rendered> mails, BiFunction<Rendered, ReferenceCopy, byte[]> value) {
        return mails.stream()
                .map(mail -> {
                    var copy = mail.referenceCopy();
                    return copy == null ? null : value.apply(mail, copy);
                })
                .toArray(byte[][]::new);
    }

    private static byte @Nullable [] fingerprint(Rendered message) {
        var text = message.text();
        return text == null ? null : text.fingerprint();
    }

    private static @Nullable EmailAddress address(@Nullable String address) {
        return address == null ? null : EmailAddress.parse(address);
    }

    private static @Nullable String address(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }

    private static <T> @Nullable String[] texts(List<? extends T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
