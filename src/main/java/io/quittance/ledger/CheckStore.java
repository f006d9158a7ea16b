package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger for its check: raw values, because what is read may have been tampered with. */
@Component
final class CheckStore {

    // A row that points to nothing is shown as such: it must not look like one that never pointed anywhere.
    private static final String ROWS = """
        select p.posting_id, p.kind, p.source, p.payment_id, p.reason, p.posted_on, p.posted_at, p.mac,
               coalesce(o.reference, '?' || p.debtor_id) as owner, coalesce(r.source, '?' || p.reverses) as reversed,
               e.line, e.account, e.component, e.currency, e.amount_minor,
               coalesce(d.reference, '?' || e.debtor_id) as reference, coalesce(i.number, '?' || e.invoice_id) as number
        from receivables.posting p
        left join receivables.posting r on r.firm_id = p.firm_id and r.posting_id = p.reverses
        left join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
        left join receivables.invoice i on i.firm_id = e.firm_id and i.invoice_id = e.invoice_id
        left join parties.debtor_card d on d.firm_id = e.firm_id and d.debtor_id = e.debtor_id
        left join parties.debtor_card o on o.firm_id = p.firm_id and o.debtor_id = p.debtor_id
        where p.firm_id = :firm order by p.posting_id, e.line
        """;
    private static final String UNBALANCED_CURRENCIES = """
        select currency || ' by ' || sum(amount_minor) from receivables.entry
        where firm_id = :firm group by currency having sum(amount_minor) <> 0
        """;
    private static final String STRAY_ENTRIES = """
        select 'posting ' || e.posting_id || ' line ' || e.line from receivables.entry e
        where e.firm_id = :firm and not exists (select from receivables.posting p
            where p.firm_id = e.firm_id and p.posting_id = e.posting_id)
        """;
    private static final String WRONG_INVOICES = """
        with ledger as (
            select e.invoice_id, e.debtor_id, e.currency, sum(e.amount_minor) as open,
                   coalesce(sum(e.amount_minor) filter (where p.kind = 'CLAIM'), 0) as total,
                   coalesce(sum(e.amount_minor) filter (where p.kind in ('CLAIM', 'SETTLED_BEFORE')), 0) as opening
            from receivables.entry e
            join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id
            where e.firm_id = :firm and e.account = 'RECEIVABLE' and e.component = 'PRINCIPAL' group by 1, 2, 3
            having sum(e.amount_minor) <> 0 or sum(e.amount_minor) filter (where p.kind = 'CLAIM') <> 0),
        book as (
            select invoice_id, debtor_id, currency, number, state, open_minor * sign as open, total_minor * sign as total,
                   opening_minor * sign as opening
            from (select *, case type when 'INVOICE' then 1 else -1 end as sign
                  from receivables.invoice where firm_id = :firm and state <> 'CANCELLED') i)
        select coalesce('invoice ' || b.number || ' shows open ' || b.open || ' of ' || b.total || ' ' || b.currency || ' ' || b.state,
                        'no such invoice as ' || l.invoice_id)
               || ', the ledger says ' || coalesce(l.open || ' of ' || l.total || ' ' || l.currency, 'nothing')
        from book b full join ledger l on l.invoice_id = b.invoice_id and l.debtor_id = b.debtor_id and l.currency = b.currency
        where b.open is distinct from l.open or b.total is distinct from l.total or b.opening is distinct from l.opening
           or (b.open = 0) = (b.state in ('OPEN', 'LEGAL'))
        limit 100
        """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry with its posting; the entry's parts are null when the posting has none. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            long posting,
            String kind,
            String source,
            @Nullable Long payment,
            @Nullable String reversed,
            String reason,
            @Nullable String owner,
            LocalDate on,
            Instant at,
            byte[] mac,
            int line,
            @Nullable String account,
            @Nullable String debtor,
            @Nullable String invoice,
            @Nullable String component,
            @Nullable String currency,
            long minor) {}

    /** All entries in the order of the postings, streamed. */
    void eachRow(FirmId firm, Consumer<Row> reader) {
        jdbc.sql(ROWS).withFetchSize(5_000).param("firm", firm.value()).query((ResultSet rs) -> reader.accept(row(rs)));
    }

    List<String> unbalancedCurrencies(FirmId firm) {
        return texts(UNBALANCED_CURRENCIES, firm);
    }

    List<String> strayEntries(FirmId firm) {
        return texts(STRAY_ENTRIES, firm);
    }

    List<String> wrongInvoices(FirmId firm) {
        return texts(WRONG_INVOICES, firm);
    }

    private List<String> texts(String sql, FirmId firm) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("posting_id"),
                rs.getString("kind"),
                rs.getString("source"),
                rs.getObject("payment_id", Long.class),
                rs.getString("reversed"),
                rs.getString("reason"),
                rs.getString("owner"),
                rs.getObject("posted_on", LocalDate.class),
                rs.getTimestamp("posted_at").toInstant(),
                rs.getBytes("mac"),
                rs.getInt("line"),
                rs.getString("account"),
                rs.getString("reference"),
                rs.getString("number"),
                rs.getString("component"),
                rs.getString("currency"),
                rs.getLong("amount_minor"));
    }
}
