package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class HoldStore {

    private static final String FIELDS =
            "hold_id, debtor_id, invoice_id, kind, until_on, reason, cause, placed_by, placed_on, placed_at,"
                    + " released_on, released_at, released_by, released_because";
    private static final String SELECT = "select " + FIELDS + " from receivables.hold where firm_id = :firm ";
    private static final String FIND = SELECT + "and hold_id = :hold";
    private static final String UNRELEASED =
            SELECT + "and debtor_id = :debtor and released_on is null order by hold_id";
    private static final String UNRELEASED_OF_ALL =
            SELECT + "and debtor_id = any (:debtors) and released_on is null order by hold_id";
    private static final String HISTORY = SELECT + "and debtor_id = :debtor order by hold_id desc";
    private static final String INSERT = """
        insert into receivables.hold
            (firm_id, debtor_id, invoice_id, kind, until_on, reason, cause, placed_by, placed_on, placed_at)
        values (:firm, :debtor, :invoice, :kind, :until, :reason, :cause, :by, :on, :at) returning
        """ + FIELDS;
    private static final String INSERT_ALL = """
        insert into receivables.hold
            (firm_id, debtor_id, invoice_id, kind, until_on, reason, cause, placed_by, placed_on, placed_at)
        select firm_id, debtor_id, invoice_id, :kind, :until, :reason, :cause, :by, :on, :at
        from receivables.invoice
        where firm_id = :firm and debtor_id = :debtor and invoice_id = any (:invoices) order by invoice_id
        """;
    private static final String RELEASE = """
        update receivables.hold set released_on = :on, released_at = :at, released_by = :by, released_because = :because
        where firm_id = :firm and hold_id = :hold and released_on is null returning
        """ + FIELDS;
    private static final String RELEASE_CAUSED = """
        update receivables.hold set released_on = :on, released_at = :at, released_by = :by, released_because = :because
        where firm_id = :firm and cause = :cause and released_on is null returning
        """ + FIELDS;
    private static final String ENDING =
            SELECT + "and released_on is null and until_on between :from and :to order by hold_id";

    private final JdbcClient jdbc;

    /** Who ended a hold, when and why. */
    record End(
            String by, LocalDate on, Instant at, @Nullable String because) {}

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hold insert(FirmId firm, Hold hold) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", hold.debtor().value())
                .param("invoice", hold.invoice() == null ? null : hold.invoice().value())
                .param("kind", hold.kind().name())
                .param("until", hold.until())
                .param("reason", hold.reason())
                .param("cause", hold.cause())
                .param("by", hold.placedBy())
                .param("on", hold.placedOn())
                .param("at", Timestamp.from(hold.placedAt()))
                .query(HoldStore::row)
                .single();
    }

    /** @return how many invoices of the debtor these were */
    int insertAll(FirmId firm, HoldRequest like, Collection<InvoiceId> invoices, LocalDate on, Instant at) {
        return jdbc.sql(INSERT_ALL)
                .param("firm", firm.value())
                .param("debtor", Objects.requireNonNull(like.debtor()).value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .param("kind", like.kind().name())
                .param("until", like.until())
                .param("reason", like.reason())
                .param("cause", Objects.requireNonNull(like.cause()))
                .param("by", like.placedBy())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Hold> release(FirmId firm, HoldId hold, End end) {
        return ending(RELEASE, end)
                .param("firm", firm.value())
                .param("hold", hold.value())
                .query(HoldStore::row)
                .optional();
    }

    List<Hold> releaseCaused(FirmId firm, String cause, End end) {
        return ending(RELEASE_CAUSED, end)
                .param("firm", firm.value())
                .param("cause", cause)
                .query(HoldStore::row)
                .list();
    }

    List<Hold> ending(FirmId firm, LocalDate from, LocalDate to) {
        return jdbc.sql(ENDING)
                .param("firm", firm.value())
                .param("from", from)
                .param("to", to)
                .query(HoldStore::row)
                .list();
    }

    Optional<Hold> find(FirmId firm, HoldId hold) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("hold", hold.value())
                .query(HoldStore::row)
                .optional();
    }

    List<Hold> unreleased(FirmId firm, Collection<DebtorId> debtors) {
        return jdbc.sql(UNRELEASED_OF_ALL)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query(HoldStore::row)
                .list();
    }

    List<Hold> unreleased(FirmId firm, DebtorId debtor) {
        return ofDebtor(UNRELEASED, firm, debtor);
    }

    List<Hold> history(FirmId firm, DebtorId debtor) {
        return ofDebtor(HISTORY, firm, debtor);
    }

    private StatementSpec ending(String sql, End end) {
        return jdbc.sql(sql)
                .param("by", end.by())
                .param("on", end.on())
                .param("at", Timestamp.from(end.at()))
                .param("because", end.because());
    }

    private List<Hold> ofDebtor(String sql, FirmId firm, DebtorId debtor) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(HoldStore::row)
                .list();
    }

    private static Hold row(ResultSet rs, int number) throws SQLException {
        var invoice = rs.getObject("invoice_id", Long.class);
        var releasedAt = rs.getTimestamp("released_at");
        return new Hold(
                new HoldId(rs.getLong("hold_id")),
                new DebtorId(rs.getLong("debtor_id")),
                invoice == null ? null : new InvoiceId(invoice),
                HoldKind.valueOf(rs.getString("kind")),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("reason"),
                rs.getString("cause"),
                rs.getString("placed_by"),
                rs.getObject("placed_on", LocalDate.class),
                rs.getTimestamp("placed_at").toInstant(),
                rs.getObject("released_on", LocalDate.class),
                releasedAt == null ? null : releasedAt.toInstant(),
                rs.getString("released_by"),
                rs.getString("released_because"));
    }
}
