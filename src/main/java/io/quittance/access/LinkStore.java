package io.quittance.access;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LinkStore {

    // These two statements know no firm: the token is what tells it.
    private static final String OPEN = """
            select l.firm_id, l.message_id, l.debtor_id, m.invoices, m.listed
            from correspondence.link l
            join correspondence.message m on m.firm_id = l.firm_id and m.message_id = l.message_id
            where l.token_hash = :hash and l.expires_on >= :today and (l.revoked_at is null or l.settled)
            """;

    private static final String FIRM = "select firm_id from correspondence.link where token_hash = :hash";

    private static final String REVOKE = """
            update correspondence.link set revoked_at = :at
            where firm_id = :firm and message_id = :message and revoked_at is null
            """;

    private static final String REVOKE_OF_DEBTOR = """
            update correspondence.link set revoked_at = :at, settled = false
            where firm_id = :firm and debtor_id = :debtor and (revoked_at is null or settled)
            """;

    private static final String REVOKE_MAILED_TO = """
            update correspondence.link l set revoked_at = :at, settled = false
            from correspondence.message_content c
            where l.firm_id = :firm and l.debtor_id = :debtor and (l.revoked_at is null or l.settled)
              and c.firm_id = l.firm_id and c.message_id = l.message_id and lower(c.recipient) = lower(:address)
            """;

    private static final String REVOKE_ALL_BUT = """
            update correspondence.link l set revoked_at = :at, settled = true
            where l.firm_id = :firm and l.debtor_id = :debtor and l.revoked_at is null
              and not exists (
                    select from correspondence.message m
                    where m.firm_id = l.firm_id and m.message_id = l.message_id and m.invoices && :open)
            """;

    private static final String REOPEN = """
            update correspondence.link l set revoked_at = null, settled = false
            where l.firm_id = :firm and l.debtor_id = :debtor and l.settled
              and exists (
                    select from correspondence.message m
                    where m.firm_id = l.firm_id and m.message_id = l.message_id and m.invoices && :invoices)
            """;

    private static final String RECIPIENT =
            "select recipient from correspondence.message_content where firm_id = :firm and message_id = :message";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenedLink> open(byte[] hash, LocalDate today) {
        return jdbc.sql(OPEN)
                .param("hash", hash)
                .param("today", today)
                .query((row, _) -> new OpenedLink(
                        new FirmId(row.getLong("firm_id")),
                        new DebtorId(row.getLong("debtor_id")),
                        new MessageId(row.getLong("message_id")),
                        MessageRow.numbers(row, "invoices").map(InvoiceId::new).toList(),
                        MessageRow.numbers(row, "listed").map(InvoiceId::new).toList()))
                .optional();
    }

    Optional<FirmId> firm(byte[] hash) {
        return jdbc.sql(FIRM).param("hash", hash).query(Long.class).optional().map(FirmId::new);
    }

    void revoke(FirmId firm, MessageId message, Instant at) {
        jdbc.sql(REVOKE)
                .param("firm", firm.value())
                .param("message", message.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void revokeOf(FirmId firm, DebtorId debtor, Instant at) {
        jdbc.sql(REVOKE_OF_DEBTOR)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void revokeMailedTo(FirmId firm, DebtorId debtor, EmailAddress address, Instant at) {
        jdbc.sql(REVOKE_MAILED_TO)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("address", address.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void revokeAllBut(FirmId firm, DebtorId debtor, Collection<InvoiceId> open, Instant at) {
        jdbc.sql(REVOKE_ALL_BUT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("open", open.stream().map(InvoiceId::value).toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void reopen(FirmId firm, DebtorId debtor, Collection<InvoiceId> invoices) {
        jdbc.sql(REOPEN)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("invoices", invoices.stream().mapToLong(InvoiceId::value).toArray())
                .update();
    }

    Optional<EmailAddress> recipient(FirmId firm, MessageId message) {
        return jdbc.sql(RECIPIENT)
                .param("firm", firm.value())
                .param("message", message.value())
                .query(String.class)
                .optional()
                .map(EmailAddress::parse);
    }
}
