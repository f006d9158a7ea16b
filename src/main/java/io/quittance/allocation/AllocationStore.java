package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger records about money: how much is allocated to which invoice, and how much is kept. */
@Component
final class AllocationStore {

    private static final String OF_PAYMENT = """
        select p.payment_id, e.invoice_id, e.currency,
               -sum(e.amount_minor) filter (where e.component in ('COSTS', 'FIXED_SUM')) as costs,
               -sum(e.amount_minor) filter (where e.component = 'INTEREST') as interest,
               -sum(e.amount_minor) filter (where e.component = 'PRINCIPAL') as principal
        from receivables.posting p
        join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
        where p.firm_id = :firm and p.payment_id = any (:payments) and e.account = 'RECEIVABLE'
        group by p.payment_id, e.invoice_id, e.currency having sum(e.amount_minor) <> 0 order by e.invoice_id
        """;
    private static final String CREDIT = """
        select coalesce(-sum(amount_minor), 0) from receivables.entry
        where firm_id = :firm and debtor_id = :debtor and account = 'CREDIT' and currency = :currency
        """;
    private static final String USES_OF_KEPT = """
            select p.source from receivables.entry e
            join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id and p.kind = 'CREDIT_USED'
            where e.firm_id = :firm and e.debtor_id = :debtor and e.account = 'CREDIT' and e.currency = :currency
              and not exists (select from receivables.posting r where r.firm_id = p.firm_id and r.reverses = p.posting_id)
            order by p.posting_id desc
            """;
    private static final String SET_OFFS = """
            select p.posting_id, p.source, e.invoice_id, e.currency, e.amount_minor
            from receivables.entry e
            join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id and p.automatic
            where e.firm_id = :firm and e.invoice_id = any (:invoices) and e.account = 'RECEIVABLE'
              and not exists (select from receivables.posting r where r.firm_id = p.firm_id and r.reverses = p.posting_id)
            order by p.posting_id desc
            """;
    private static final String STANDING = """
            select p.source, e.currency,
                   max(e.invoice_id) filter (where e.account = 'RECEIVABLE' and e.amount_minor > 0) as note,
                   max(e.invoice_id) filter (where e.account = 'RECEIVABLE' and e.amount_minor < 0) as invoice,
                   sum(e.amount_minor) filter (where e.amount_minor > 0) as minor
            from receivables.posting p
            join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
            where p.firm_id = :firm and p.source = any (:sources) and p.kind = 'CREDIT_USED'
              and not exists (select from receivables.posting r where r.firm_id = p.firm_id and r.reverses = p.posting_id)
            group by p.posting_id, p.source, e.currency order by p.posting_id
            """;
    private static final String SETTLING = """
        select p.payment_id, p.posted_on, -sum(e.amount_minor) as minor, e.currency
        from receivables.entry e
        join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id
        where e.firm_id = :firm and e.invoice_id = :invoice and e.account = 'RECEIVABLE' and p.payment_id is not null
        group by p.posting_id, p.payment_id, p.posted_on, e.currency order by p.posting_id
        """;

    private final JdbcClient jdbc;

    AllocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PaymentId, List<Allocation>> ofPayments(FirmId firm, Collection<PaymentId> payments) {
        var found = new HashMap<PaymentId, List<Allocation>>();
        jdbc.sql(OF_PAYMENT)
                .param("firm", firm.value())
                .param("payments", payments.stream().map(PaymentId::value).toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(new PaymentId(row.getLong("payment_id")), _ -> new ArrayList<>())
                            .add(allocation(row));
                });
        return found;
    }

    long credit(FirmId firm, DebtorId debtor, String currency) {
        return jdbc.sql(CREDIT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("currency", currency)
                .query(Long.class)
                .single();
    }

    /** Sources of the postings that used money kept for the debtor and still stand, the last first. */
    List<String> usesOfKept(FirmId firm, DebtorId debtor, String currency) {
        return jdbc.sql(USES_OF_KEPT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("currency", currency)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What a set-off that nobody asked for moved on an invoice or credit note: more than nothing on the note. */
    record SetOff(String source, InvoiceId invoice, Money amount) {}

    /** Those that stand on these invoices and credit notes, the last first. */
    List<SetOff> setOffs(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(SET_OFFS)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query((row, _) -> new SetOff(
                        row.getString("source"),
                        new InvoiceId(row.getLong("invoice_id")),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency"))))
                .list();
    }

    List<SetOffUse> standing(FirmId firm, Collection<String> sources) {
        return jdbc.sql(STANDING)
                .param("firm", firm.value())
                .param("sources", sources.toArray(String[]::new))
                .query((row, _) -> {
                    long note = row.getLong("note");
                    var noted = row.wasNull() ? null : new InvoiceId(note);
                    return new SetOffUse(
                            row.getString("source"),
                            noted,
                            new InvoiceId(row.getLong("invoice")),
                            Money.ofMinor(row.getLong("minor"), row.getString("currency")));
                })
                .list();
    }

    List<InvoicePayment> settling(FirmId firm, InvoiceId invoice) {
        return jdbc.sql(SETTLING)
                .param("firm", firm.value())
                .param("invoice", invoice.value())
                .query((rs, number) -> new InvoicePayment(
                        new PaymentId(rs.getLong("payment_id")),
                        rs.getObject("posted_on", LocalDate.class),
                        Money.ofMinor(rs.getLong("minor"), rs.getString("currency"))))
                .list();
    }

    private static Allocation allocation(ResultSet rs) throws SQLException {
        var currency = rs.getString("currency");
        return new Allocation(
                new InvoiceId(rs.getLong("invoice_id")),
                Money.ofMinor(rs.getLong("costs"), currency),
                Money.ofMinor(rs.getLong("interest"), currency),
                Money.ofMinor(rs.getLong("principal"), currency));
    }
}
