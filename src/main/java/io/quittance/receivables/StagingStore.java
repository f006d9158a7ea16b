package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.parties.KnownDebtor;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    // A table that has just grown, or a firm it has no statistics of, leads the planner to join a list with a whole
    // table row by
    // row. Without scans and sorts, "the first number not below this one" can only be found by the key. For this
    // transaction.
    private static final String PLAN_BY_KEY = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
                   set_config('enable_bitmapscan', 'off', true)
            """;
    private static final String KNOWN = """
            select s.line, i.invoice_id,
                   (i.debtor_id, i.type, i.issued_on, i.due_on, i.currency, i.total_minor, i.opening_minor, i.description,
                    i.order_reference)
                   is distinct from
                   (s.debtor_id, s.type, s.issued_on,
                    coalesce(s.due_on, case when s.issued_on = i.issued_on then i.due_on else s.issued_on + s.payment_days end),
                    s.currency, s.total_minor,
                    coalesce(s.opening_minor, case when s.total_minor = i.total_minor then i.opening_minor else s.total_minor end),
                    coalesce(s.description, i.description), coalesce(s.order_reference, i.order_reference)) as differs
            from receivables.staged_invoice s
            cross join lateral (select * from receivables.invoice i where i.firm_id = :firm and i.number >= s.number
                                order by i.number limit 1) i
            where i.number = s.number and i.state <> 'CANCELLED'
            """;
    // What was taken back comes in again under its old identifier.
    private static final String BRING_BACK = """
            with back as (
                select s.line, i.invoice_id from receivables.staged_invoice s
                cross join lateral (select * from receivables.invoice i where i.firm_id = :firm and i.number >= s.number
                                    order by i.number limit 1 for no key update) i
                where i.number = s.number and i.state = 'CANCELLED')
            update receivables.staged_invoice s set invoice_id = b.invoice_id from back b where s.line = b.line
            """;
    private static final String DROP_LINES = "delete from receivables.staged_invoice where line = any (:lines)";
    private static final String INSERT_POSTING = """
            insert into receivables.posting (firm_id, kind, source, reason, posted_on, posted_at, mac)
            values (:firm, :kind, :source, '', :on, :at, :mac) returning posting_id
            """;
    private static final String INSERT = """
            with listed as (delete from receivables.staged_invoice returning *),
            invoices as (
                insert into receivables.invoice as k (firm_id, invoice_id, debtor_id, number, type, issued_on, due_on, currency,
                    total_minor, opening_minor, open_minor, state, description, order_reference, list_id)
                select :firm, invoice_id, debtor_id, number, type, issued_on, coalesce(due_on, issued_on + payment_days),
                    currency, total_minor, coalesce(opening_minor, total_minor), coalesce(opening_minor, total_minor),
                    case when opening_minor = 0 then 'PAID' else 'OPEN' end, description, order_reference, :list
                from listed
                on conflict (firm_id, invoice_id) do update set debtor_id = excluded.debtor_id, type = excluded.type,
                    issued_on = excluded.issued_on, due_on = excluded.due_on, currency = excluded.currency,
                    total_minor = excluded.total_minor, opening_minor = excluded.opening_minor, open_minor = excluded.open_minor,
                    state = excluded.state, description = excluded.description, order_reference = excluded.order_reference,
                    corrects = null, governing_law = null, lines = '[]', list_id = excluded.list_id, version = k.version + 1),
            looks as (
                insert into receivables.debtor_look as l (firm_id, debtor_id, next_look_on)
                select distinct :firm::bigint, debtor_id, date '1970-01-01' from listed order by debtor_id
                on conflict (firm_id, debtor_id) do update set next_look_on = excluded.next_look_on
                    where l.next_look_on <> excluded.next_look_on)
            insert into receivables.entry (firm_id, posting_id, line, account, debtor_id, invoice_id, currency, amount_minor)
            select :firm::bigint, :claims::bigint, line, 'RECEIVABLE', debtor_id, invoice_id, currency,
                   case type when 'INVOICE' then total_minor else -total_minor end
            from listed
            union all
            select :firm::bigint, :settled::bigint, line, 'RECEIVABLE', debtor_id, invoice_id, currency,
                   case type when 'INVOICE' then opening_minor - total_minor else total_minor - opening_minor end
            from listed where opening_minor < total_minor
            union all
            select :firm::bigint, c.posting_id, c.line, c.account, null, null, c.currency, c.minor
            from unnest(:postings::bigint[], :lines::int[], :accounts::text[], :currencies::text[], :minors::bigint[])
                as c(posting_id, line, account, currency, minor)
            returning invoice_id
            """;
    private static final String IDS = """
            select i.invoice_id from unnest(:numbers::text[]) as n(number)
            cross join lateral (select * from receivables.invoice i where i.firm_id = :firm and i.number >= n.number
                                order by i.number limit 1) i
            where i.number = n.number
            """;
    private static final String CLEAR = "delete from receivables.staged_invoice";
    private static final String ANALYZE = "analyze receivables.invoice, receivables.entry";

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    StagingStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.connections = new JdbcTemplate(dataSource);
    }

    /** What the number of a staged row is known for, and whether the row says something else. */
    record Known(long invoice, boolean differs) {}

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

    /** Rows whose number was taken back before get its identifier. */
    void bringBack(FirmId firm) {
        planByKey();
        jdbc.sql(BRING_BACK).param("firm", firm.value()).update();
    }

    Map<Integer, Known> known(FirmId firm) {
        var known = new HashMap<Integer, Known>();
        jdbc.sql(KNOWN).param("firm", firm.value()).query((ResultSet rs) -> {
            known.put(rs.getInt("line"), new Known(rs.getLong("invoice_id"), rs.getBoolean("differs")));
        });
        return known;
    }

    private void planByKey() {
        jdbc.sql(PLAN_BY_KEY).query((rs, number) -> "").single();
    }

    List<Long> ids(FirmId firm, List<String> numbers) {
        planByKey();
        return jdbc.sql(IDS)
                .param("firm", firm.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    void drop(Collection<Integer> lines) {
        jdbc.sql(DROP_LINES).param("lines", lines.toArray(Integer[]::new)).update();
    }

    long insertPosting(FirmId firm, PostingKind kind, String source, LocalDate on, Instant at, byte[] mac) {
        return jdbc.sql(INSERT_POSTING)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("source", source)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("mac", mac)
                .query(Long.class)
                .single();
    }

    /** An entry that balances those of the staged rows. */
    record Counter(long posting, int line, Account account, String currency, long minor) {}

    /**
     * Moves the staged rows into the tables of invoices and entries and lets the engine look at their debtors, all in one
     * statement that reads them once.
     *
     * @return the invoice of each entry; null for those that balance
     */
    List<@Nullable Long> insert(
            FirmId firm, ImportId list, long claims, @Nullable Long settled, List<Counter> counters) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("list", list.value())
                .param("claims", claims)
                .param("settled", settled)
                .param("postings", counters.stream().map(Counter::posting).toArray(Long[]::new))
                .param("lines", counters.stream().map(Counter::line).toArray(Integer[]::new))
                .param(
                        "accounts",
                        counters.stream().map(c -> c.account().name()).toArray(String[]::new))
                .param("currencies", counters.stream().map(Counter::currency).toArray(String[]::new))
                .param("minors", counters.stream().map(Counter::minor).toArray(Long[]::new))
                .query(rs -> {
                    var invoices = new ArrayList<@Nullable Long>();
                    while (rs.next()) {
                        invoices.add(rs.getObject(1, Long.class));
                    }
                    return invoices;
                });
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
