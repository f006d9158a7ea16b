package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Position.Credit;
import io.quittance.receivables.Position.Pending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PositionStore {

    // What was posted for a later day is taken off again; of today there is none.
    private static final String OF = """
        with later as (
            select e.invoice_id, sum(e.amount_minor) as minor
            from receivables.posting p
            join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
            where p.firm_id = :firm and p.posted_on > :on and p.kind not in ('CLAIM', 'SETTLED_BEFORE')
              and e.account = 'RECEIVABLE' and e.component = 'PRINCIPAL' and e.debtor_id = any (:debtors)
            group by e.invoice_id),
        book as (
            select i.*, i.open_minor - case i.type when 'INVOICE' then 1 else -1 end * coalesce(l.minor, 0) as principal
            from receivables.invoice i left join later l on l.invoice_id = i.invoice_id
            where i.firm_id = :firm and i.debtor_id = any (:debtors) and i.state <> 'CANCELLED'
              and i.issued_on <= :issued and (i.open_minor > 0 or l.minor is not null)),
        accessory as (
            select e.invoice_id,
                   coalesce(sum(e.amount_minor) filter (where e.component = 'INTEREST'), 0) as interest,
                   coalesce(sum(e.amount_minor) filter (where e.component <> 'INTEREST'), 0) as costs
            from book b
            join receivables.entry e on e.firm_id = :firm and e.invoice_id = b.invoice_id
                and e.account = 'RECEIVABLE' and e.component <> 'PRINCIPAL'
            join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id and p.posted_on <= :on
            group by e.invoice_id),
        covered as (
            select c.invoice_id,
                   coalesce(sum(amount_minor) filter (where kind = 'DISPUTED'), 0) as disputed,
                   sum(amount_minor) filter (where kind = 'PENDING') as pending,
                   min(since_on) filter (where kind = 'PENDING') as pending_since,
                   min(means) filter (where kind = 'PENDING') as means,
                   coalesce(sum(amount_minor) filter (where kind = 'PROMISED'), 0) as promised,
                   coalesce(sum(amount_minor) filter (where kind = 'PLAN'), 0) as planned
            from book b
            join receivables.coverage c on c.firm_id = :firm and c.invoice_id = b.invoice_id
                and c.since_on <= :on and (c.ended_on is null or c.ended_on > :on)
            group by c.invoice_id)
        select b.debtor_id, b.type, b.currency, b.invoice_id, b.number, b.issued_on, b.due_on, b.principal,
               coalesce(a.interest, 0) as interest, coalesce(a.costs, 0) as costs, coalesce(c.disputed, 0) as disputed,
               c.pending, c.pending_since, c.means, coalesce(c.promised, 0) as promised, coalesce(c.planned, 0) as planned
        from book b
        left join accessory a on a.invoice_id = b.invoice_id
        left join covered c on c.invoice_id = b.invoice_id
        where b.principal + coalesce(a.interest, 0) + coalesce(a.costs, 0) > 0
        union all
        select e.debtor_id, 'MONEY', e.currency, null, null, null, null, -sum(e.amount_minor),
               0, 0, 0, null, null, null, 0, 0
        from receivables.entry e
        join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id and p.posted_on <= :on
        where e.firm_id = :firm and e.debtor_id = any (:debtors) and e.account = 'CREDIT'
        group by e.debtor_id, e.currency having sum(e.amount_minor) < 0
        order by debtor_id, currency, due_on, issued_on, invoice_id
        """;

    private final JdbcClient jdbc;

    PositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row is a claim or a credit, never both. */
    private record Row(
            DebtorId debtor,
            String currency,
            @Nullable Claim claim,
            @Nullable Credit credit) {}

    private record Key(DebtorId debtor, String currency) {}

    Map<DebtorId, List<Position>> of(FirmId firm, Collection<DebtorId> debtors, LocalDate on, LocalDate issuedUntil) {
        var rows = jdbc.sql(OF)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().mapToLong(DebtorId::value).toArray())
                .param("on", on)
                .param("issued", issuedUntil)
                .query(PositionStore::row)
                .list();
        var grouped = new LinkedHashMap<Key, List<Row>>();
        rows.forEach(row -> grouped.computeIfAbsent(new Key(row.debtor(), row.currency()), _ -> new ArrayList<>())
                .add(row));
        var positions = new LinkedHashMap<DebtorId, List<Position>>();
        grouped.forEach((key, parts) -> positions
                .computeIfAbsent(key.debtor(), _ -> new ArrayList<>())
                .add(new Position(
                        key.debtor(),
                        Money.currencyOf(key.currency()),
                        on,
                        parts.stream()
                                .flatMap(row -> Optional.ofNullable(row.claim()).stream())
                                .toList(),
                        parts.stream()
                                .flatMap(row -> Optional.ofNullable(row.credit()).stream())
                                .toList())));
        return positions;
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        var debtor = new DebtorId(rs.getLong("debtor_id"));
        var currency = rs.getString("currency");
        var principal = money(rs, "principal");
        return switch (rs.getString("type")) {
            case "INVOICE" -> new Row(debtor, currency, claim(rs, principal), null);
            case "CREDIT_NOTE" ->
                new Row(
                        debtor,
                        currency,
                        null,
                        new Credit.Note(
                                new InvoiceId(rs.getLong("invoice_id")),
                                rs.getString("number"),
                                rs.getObject("issued_on", LocalDate.class),
                                principal));
            default -> new Row(debtor, currency, null, new Credit.OnAccount(principal));
        };
    }

    private static Claim claim(ResultSet rs, Money principal) throws SQLException {
        return new Claim(
                new InvoiceId(rs.getLong("invoice_id")),
                rs.getString("number"),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                principal,
                money(rs, "interest"),
                money(rs, "costs"),
                money(rs, "disputed"),
                pending(rs),
                money(rs, "promised"),
                money(rs, "planned"));
    }

    private static Optional<Pending> pending(ResultSet rs) throws SQLException {
        var since = rs.getObject("pending_since", LocalDate.class);
        return since == null
                ? Optional.empty()
                : Optional.of(new Pending(money(rs, "pending"), since, rs.getString("means")));
    }

    private static Money money(ResultSet rs, String column) throws SQLException {
        return Money.ofMinor(rs.getLong(column), rs.getString("currency"));
    }
}
