package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.parties.KnownDebtor;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staging table: rows of one list, only inside one transaction. */
@Component
final class StagingStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('receivables.list', :firm))";
    private static final String COPY = """
            copy receivables.staged_invoice (line, debtor_id, total_minor, opening_minor, issued_on, due_on, payment_days,
                number, type, currency, description, order_reference) from stdin
            """;
    private static final String KNOWN = """
            select s.line,
                   (i.debtor_id, i.type, i.issued_on, i.due_on, i.currency, i.total_minor, i.opening_minor, i.description,
                    i.order_reference)
                   is distinct from
                   (s.debtor_id, s.type, s.issued_on,
                    coalesce(s.due_on, case when s.issued_on = i.issued_on then i.due_on else s.issued_on + s.payment_days end),
                    s.currency, s.total_minor,
                    coalesce(s.opening_minor, case when s.total_minor = i.total_minor then i.opening_minor else s.total_minor end),
                    coalesce(s.description, i.description), coalesce(s.order_reference, i.order_reference)) as differs
            from receivables.staged_invoice s
            join receivables.invoice i on i.firm_id = :firm and i.number = s.number
            """;
    private static final String DROP_KNOWN = """
            delete from receivables.staged_invoice s using receivables.invoice i
            where i.firm_id = :firm and i.number = s.number
            """;
    private static final String INSERT_INVOICES = """
            insert into receivables.invoice (firm_id, invoice_id, debtor_id, number, type, issued_on, due_on, currency,
                total_minor, opening_minor, open_minor, state, description, order_reference)
            select :firm, invoice_id, debtor_id, number, type, issued_on, coalesce(due_on, issued_on + payment_days), currency,
                total_minor, coalesce(opening_minor, total_minor), coalesce(opening_minor, total_minor),
                case when opening_minor = 0 then 'PAID' else 'OPEN' end, description, order_reference
            from receivables.staged_invoice
            """;
    private static final String LOOK_AT_ONCE = """
            insert into receivables.debtor_look (firm_id, debtor_id, next_look_on)
            select distinct :firm::bigint, debtor_id, date '1970-01-01' from receivables.staged_invoice order by debtor_id
            on conflict (firm_id, debtor_id) do update set next_look_on = excluded.next_look_on
            """;
    private static final String INSERT_POSTING = """
            insert into receivables.posting (firm_id, kind, source, reason, posted_on, posted_at, mac)
            values (:firm, :kind, :source, '', :on, :at, :mac)
            """;
    private static final String ENTRIES = """
            with posting as (select posting_id from receivables.posting where firm_id = :firm and source = :source)
            insert into receivables.entry (firm_id, posting_id, line, account, debtor_id, invoice_id, currency, amount_minor)
            select :firm::bigint, posting_id, :lastLine + c.n::int, :counter, null::bigint, null::bigint, c.currency, c.minor
            from posting, unnest(:currencies::text[], :minors::bigint[]) with ordinality as c(currency, minor, n)
            union all
            """;

    /** Entries of totals. */
    static final String INSERT_CLAIM_ENTRIES = ENTRIES + """
            select :firm::bigint, posting_id, line, 'RECEIVABLE', debtor_id, invoice_id, currency,
                   case type when 'INVOICE' then total_minor else -total_minor end
            from posting, receivables.staged_invoice
            """;

    /** Entries of what had been settled before. */
    static final String INSERT_SETTLED_ENTRIES = ENTRIES + """
            select :firm::bigint, posting_id, line, 'RECEIVABLE', debtor_id, invoice_id, currency,
                   case type when 'INVOICE' then opening_minor - total_minor else total_minor - opening_minor end
            from posting, receivables.staged_invoice where opening_minor < total_minor
            """;

    private static final String CLEAR = "delete from receivables.staged_invoice";
    private static final String ANALYZE = "analyze receivables.invoice, receivables.entry";
    private static final String IS_SMALL = "select pg_relation_size('receivables.invoice') < 33554432";
    private static final String ANALYZE_INVOICES = "analyze receivables.invoice";

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    StagingStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.connections = new JdbcTemplate(dataSource);
    }

    /** A staged row whose number is known. */
    record Known(boolean differs) {}

    /** One list of a firm after the other. */
    void lock(FirmId firm) {
        jdbc.sql(LOCK).param("firm", firm.value()).query((rs, number) -> "").single();
    }

    void copy(List<ListedInvoice> rows, Map<String, KnownDebtor> debtors, int usualDays) {
        var text = new StringBuilder(rows.size() * 128);
        for (var row : rows) {
            write(text, row, Objects.requireNonNull(debtors.get(row.debtorReference())), usualDays);
        }
        connections.execute((Connection connection) -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(COPY, new StringReader(text.toString()), 1 << 16);
            } catch (IOException e) {
                throw new IllegalStateException("reading from memory failed", e);
            }
        });
    }

    Map<Integer, Known> known(FirmId firm) {
        var known = new HashMap<Integer, Known>();
        jdbc.sql(KNOWN).param("firm", firm.value()).query((ResultSet rs) -> {
            known.put(rs.getInt("line"), new Known(rs.getBoolean("differs")));
        });
        return known;
    }

    void dropKnown(FirmId firm) {
        jdbc.sql(DROP_KNOWN).param("firm", firm.value()).update();
    }

    /**
     * Moves the staged rows into the table and lets the engine look at their debtors. While it is small it is analysed at once: a session keeps its plan for checking
     * foreign keys, and one made for a handful of rows would read the whole table for each entry that follows.
     */
    void insertInvoices(FirmId firm) {
        boolean small = jdbc.sql(IS_SMALL).query(Boolean.class).single();
        jdbc.sql(INSERT_INVOICES).param("firm", firm.value()).update();
        jdbc.sql(LOOK_AT_ONCE).param("firm", firm.value()).update();
        if (small) {
            jdbc.sql(ANALYZE_INVOICES).update();
        }
    }

    void insertPosting(FirmId firm, PostingKind kind, String source, LocalDate on, Instant at, byte[] mac) {
        jdbc.sql(INSERT_POSTING)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("source", source)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("mac", mac)
                .update();
    }

    int insertEntries(String sql, FirmId firm, String source, Account counter, int lastLine, Map<String, Long> sums) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("source", source)
                .param("counter", counter.name())
                .param("lastLine", lastLine)
                .param("currencies", sums.keySet().toArray(String[]::new))
                .param("minors", sums.values().toArray(Long[]::new))
                .update();
    }

    void clear() {
        jdbc.sql(CLEAR).update();
    }

    void analyze() {
        jdbc.sql(ANALYZE).update();
    }

    private static void write(StringBuilder text, ListedInvoice row, KnownDebtor debtor, int usualDays) {
        text.append(row.line()).append('\t').append(debtor.id().value());
        text.append('\t').append(row.total().minor()).append('\t');
        nullable(
                text,
                row.openAmount() == null ? null : Long.toString(row.openAmount().minor()));
        text.append('\t').append(row.issuedOn()).append('\t');
        nullable(text, row.dueOn() == null ? null : row.dueOn().toString());
        text.append('\t')
                .append(debtor.paymentDays() == null ? usualDays : debtor.paymentDays())
                .append('\t');
        nullable(text, row.number());
        text.append('\t')
                .append(row.type().name())
                .append('\t')
                .append(row.total().currencyCode())
                .append('\t');
        nullable(text, row.description());
        text.append('\t');
        nullable(text, row.orderReference());
        text.append('\n');
    }

    /** Plain texts have no control characters; only the backslash means something to COPY. */
    private static void nullable(StringBuilder text, @Nullable String value) {
        text.append(value == null ? "\\N" : value.indexOf('\\') < 0 ? value : value.replace("\\", "\\\\"));
    }
}
