package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on second readers. */
@Component
final class ReaderStore {

    private static final String COLUMNS = "reader_id, debtor_id, email, language, reach, confirmed_at, mark";

    private static final String INSERT = """
            insert into identity.debtor_reader
                (firm_id, debtor_id, email, language, reach, token_hash, mark, invited_at, expires_at)
            values (:firm, :debtor, :email, :language, :reach, :token, :mark, :now, :expires)
            """;

    private static final String OF = "select " + COLUMNS + """
             from identity.debtor_reader
            where firm_id = :firm and debtor_id = :debtor and ended_at is null
              and (confirmed_at is not null or expires_at > :now)
            order by reader_id
            """;

    private static final String INVITED = "select " + COLUMNS + """
             from identity.debtor_reader
            where firm_id = :firm and token_hash = :token and ended_at is null and confirmed_at is null and expires_at > :now
            for update
            """;

    private static final String ACTIVE = "select " + COLUMNS + """
             from identity.debtor_reader
            where firm_id = :firm and reader_id = :reader and confirmed_at is not null and ended_at is null
            """;

    private static final String READING = "select " + COLUMNS + """
             from identity.debtor_reader
            where firm_id = :firm and lower(email) = lower(:email) and confirmed_at is not null and ended_at is null
            """;

    private static final String CONFIRM =
            "update identity.debtor_reader set confirmed_at = :now where firm_id = :firm and reader_id = :reader";

    private static final String END = """
            update identity.debtor_reader set ended_at = :now
            where firm_id = :firm and debtor_id = :debtor and ended_at is null
              and reader_id = coalesce(cast(:reader as bigint), reader_id)
            """;

    private final JdbcClient jdbc;

    ReaderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reader, and the mark of the debtor's access when it was invited. */
    record Marked(Reader reader, String mark) {}

    void insert(FirmId firm, Reader invited, byte[] token, String mark, Instant now, Instant expires) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", invited.debtor().value())
                .param("email", invited.email().value())
                .param("language", invited.language().code())
                .param("reach", invited.reach().name())
                .param("token", token)
                .param("mark", mark)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    List<Reader> of(FirmId firm, DebtorId debtor, Instant now) {
        return jdbc
                .sql(OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("now", Timestamp.from(now))
                .query(ReaderStore::read)
                .list()
                .stream()
                .map(Marked::reader)
                .toList();
    }

    Optional<Marked> invited(FirmId firm, byte[] token, Instant now) {
        return jdbc.sql(INVITED)
                .param("firm", firm.value())
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(ReaderStore::read)
                .optional();
    }

    Optional<Reader> active(FirmId firm, long reader) {
        return jdbc.sql(ACTIVE)
                .param("firm", firm.value())
                .param("reader", reader)
                .query(ReaderStore::read)
                .optional()
                .map(Marked::reader);
    }

    Optional<Reader> reading(FirmId firm, EmailAddress email) {
        return jdbc.sql(READING)
                .param("firm", firm.value())
                .param("email", email.value())
                .query(ReaderStore::read)
                .optional()
                .map(Marked::reader);
    }

    void confirm(FirmId firm, long reader, Instant now) {
        jdbc.sql(CONFIRM)
                .param("firm", firm.value())
                .param("reader", reader)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param reader null = all of the debtor */
    void end(FirmId firm, DebtorId debtor, @Nullable Long reader, Instant now) {
        jdbc.sql(END)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("reader", reader)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Marked read(ResultSet row, int number) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new Marked(
                new Reader(
                        row.getLong("reader_id"),
                        new DebtorId(row.getLong("debtor_id")),
                        EmailAddress.parse(row.getString("email")),
                        Language.parse(row.getString("language")),
                        ReaderReach.valueOf(row.getString("reach")),
                        confirmed == null ? null : confirmed.toInstant()),
                row.getString("mark"));
    }
}
