package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SealStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('receivables.seal', :firm))";
    private static final String ALL =
            "select seal_no, sealed_at, postings, head, mac from receivables.seal where firm_id = :firm order by seal_no";
    private static final String LAST = ALL + " desc limit 1";
    // A transaction that posted before the last seal may have committed after it: look back one hour, longer than any
    // lives.
    private static final String UNSEALED = """
            select p.posting_id, p.mac from receivables.posting p
            where p.firm_id = :firm and p.posted_at > coalesce(:since::timestamptz - interval '1 hour', '-infinity')
              and not exists (select from receivables.sealed_posting s
                              where s.firm_id = p.firm_id and s.posting_id = p.posting_id)
            order by p.posting_id
            """;
    private static final String INSERT = """
            insert into receivables.seal (firm_id, seal_no, sealed_at, postings, head, mac)
            values (:firm, :number, :at, :postings, :head, :mac)
            """;
    private static final String INSERT_POSTINGS = """
            insert into receivables.sealed_posting (firm_id, posting_id, seal_no)
            select :firm, p, :number from unnest(:postings::bigint[]) p
            """;
    private static final String SEALED = """
            select s.seal_no, s.posting_id, p.mac from receivables.sealed_posting s
            left join receivables.posting p on p.firm_id = s.firm_id and p.posting_id = s.posting_id
            where s.firm_id = :firm order by s.seal_no, s.posting_id
            """;
    private static final String COUNT_OVERDUE = """
            select count(*) from receivables.posting p
            where p.firm_id = :firm and p.posted_at < :before
              and not exists (select from receivables.sealed_posting s
                              where s.firm_id = p.firm_id and s.posting_id = p.posting_id)
            """;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link of the chain. */
    @SuppressWarnings("ArrayRecordComponent") // compared with Hashes.same only
    record Seal(long number, Instant at, int postings, byte[] head, byte[] mac) {}

    /** A posting in the chain; the MAC is empty when the posting is gone. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(long seal, long posting, byte[] mac) {}

    void lockChain(FirmId firm) {
        jdbc.sql(LOCK).param("firm", firm.value()).query((rs, number) -> "").single();
    }

    Optional<Seal> last(FirmId firm) {
        return jdbc.sql(LAST).param("firm", firm.value()).query(SealStore::seal).optional();
    }

    List<Seal> all(FirmId firm) {
        return jdbc.sql(ALL).param("firm", firm.value()).query(SealStore::seal).list();
    }

    List<Sealed> unsealed(FirmId firm, @Nullable Instant since) {
        return jdbc.sql(UNSEALED)
                .param("firm", firm.value())
                .param("since", since == null ? null : Timestamp.from(since))
                .query((rs, number) -> new Sealed(0, rs.getLong("posting_id"), rs.getBytes("mac")))
                .list();
    }

    List<Sealed> sealed(FirmId firm) {
        return jdbc.sql(SEALED)
                .param("firm", firm.value())
                .query((rs, number) -> {
                    var mac = rs.getBytes("mac");
                    return new Sealed(rs.getLong("seal_no"), rs.getLong("posting_id"), mac == null ? new byte[0] : mac);
                })
                .list();
    }

    /** Postings older than that which no seal covers. */
    long countUnsealedBefore(FirmId firm, Instant before) {
        return jdbc.sql(COUNT_OVERDUE)
                .param("firm", firm.value())
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    void insert(FirmId firm, Seal seal, byte[] mac, List<Long> postings) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("number", seal.number())
                .param("at", Timestamp.from(seal.at()))
                .param("postings", seal.postings())
                .param("head", seal.head())
                .param("mac", mac)
                .update();
        jdbc.sql(INSERT_POSTINGS)
                .param("firm", firm.value())
                .param("number", seal.number())
                .param("postings", postings.toArray(Long[]::new))
                .update();
    }

    private static Seal seal(ResultSet rs, int number) throws SQLException {
        return new Seal(
                rs.getLong("seal_no"),
                rs.getTimestamp("sealed_at").toInstant(),
                rs.getInt("postings"),
                rs.getBytes("head"),
                rs.getBytes("mac"));
    }
}
