package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.receivables.EntryDraft.DebtorRef;
import io.quittance.receivables.EntryDraft.InvoiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LedgerStore {

    private static final String INSERT_POSTING = """
        insert into receivables.posting
            (firm_id, kind, source, debtor_id, payment_id, reverses, reason, posted_on, posted_at, mac)
        values (:firm, :kind, :source, :debtor, :payment, :reverses, :reason, :on, :at, :mac)
        on conflict do nothing returning posting_id
        """;
    private static final String INSERT_ENTRIES = """
        insert into receivables.entry
            (firm_id, posting_id, line, account, debtor_id, invoice_id, component, currency, amount_minor)
        select :firm, :posting, e.line, e.account, e.debtor, e.invoice, e.component, e.currency, e.minor
        from unnest(:accounts::text[], :debtors::bigint[], :invoices::bigint[], :components::text[], :currencies::text[],
                :minors::bigint[])
            with ordinality as e(account, debtor, invoice, component, currency, minor, line)
        """;
    private static final String READ = """
        select p.posting_id, p.kind, p.source, p.payment_id, p.debtor_id as owner_id, o.reference as owner,
               e.account, e.debtor_id, d.reference, e.invoice_id, i.number, e.component, e.currency, e.amount_minor
        from receivables.posting p
        join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
        left join receivables.invoice i on i.firm_id = e.firm_id and i.invoice_id = e.invoice_id
        left join parties.debtor_card d on d.firm_id = e.firm_id and d.debtor_id = e.debtor_id
        left join parties.debtor_card o on o.firm_id = p.firm_id and o.debtor_id = p.debtor_id
        where p.firm_id = :firm
        """;
    private static final String BY_SOURCE = READ + " and p.source = :source order by e.line";
    private static final String OF_PAYMENT = """
        select e.invoice_id, e.currency,
               -sum(e.amount_minor) filter (where e.component in ('COSTS', 'FIXED_SUM')) as costs,
               -sum(e.amount_minor) filter (where e.component = 'INTEREST') as interest,
               -sum(e.amount_minor) filter (where e.component = 'PRINCIPAL') as principal
        from receivables.posting p
        join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
        where p.firm_id = :firm and p.payment_id = :payment and e.account = 'RECEIVABLE'
        group by e.invoice_id, e.currency having sum(e.amount_minor) <> 0 order by e.invoice_id
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
            join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id and p.kind = 'CREDIT_USED'
            where e.firm_id = :firm and e.invoice_id = any (:invoices) and e.account = 'RECEIVABLE'
              and (p.source like 'credit/%' or p.source like 'applied/%')
              and not exists (select from receivables.posting r where r.firm_id = p.firm_id and r.reverses = p.posting_id)
            order by p.posting_id desc
            """;
    private static final String SETTLING = """
        select p.payment_id, p.posted_on, -sum(e.amount_minor) as minor, e.currency
        from receivables.entry e
        join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id
        where e.firm_id = :firm and e.invoice_id = :invoice and e.account = 'RECEIVABLE' and p.payment_id is not null
        group by p.posting_id, p.payment_id, p.posted_on, e.currency order by p.posting_id
        """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the posting and its entries; empty when its source (or what it reverses) was posted before. */
    Optional<Long> insert(FirmId firm, PostingDraft draft, LocalDate on, Instant at, byte[] mac) {
        var posting = jdbc.sql(INSERT_POSTING)
                .param("firm", firm.value())
                .param("kind", draft.kind().name())
                .param("source", draft.source())
                .param(
                        "debtor",
                        draft.debtor() == null ? null : draft.debtor().id().value())
                .param(
                        "payment",
                        draft.payment() == null ? null : draft.payment().value())
                .param(
                        "reverses",
                        draft.reverses() == null ? null : draft.reverses().id())
                .param("reason", draft.reason())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("mac", mac)
                .query(Long.class)
                .optional();
        posting.ifPresent(id -> insertEntries(firm, id, draft.entries()));
        return posting;
    }

    private void insertEntries(FirmId firm, long posting, List<EntryDraft> entries) {
        jdbc.sql(INSERT_ENTRIES)
                .param("firm", firm.value())
                .param("posting", posting)
                .param("accounts", entries.stream().map(e -> e.account().name()).toArray(String[]::new))
                .param(
                        "debtors",
                        entries.stream()
                                .map(e -> e.debtor() == null
                                        ? null
                                        : e.debtor().id().value())
                                .toArray(Long[]::new))
                .param(
                        "invoices",
                        entries.stream()
                                .map(e -> e.invoice() == null
                                        ? null
                                        : e.invoice().id().value())
                                .toArray(Long[]::new))
                .param(
                        "components",
                        entries.stream().map(e -> e.component().name()).toArray(String[]::new))
                .param(
                        "currencies",
                        entries.stream().map(e -> e.amount().currencyCode()).toArray(String[]::new))
                .param("minors", entries.stream().map(e -> e.amount().minor()).toArray(Long[]::new))
                .update();
    }

    Optional<StoredPosting> bySource(FirmId firm, String source) {
        var rows = jdbc.sql(BY_SOURCE)
                .param("firm", firm.value())
                .param("source", source)
                .query(LedgerStore::row)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var entries = new ArrayList<EntryDraft>();
        rows.forEach(row -> entries.addAll(row.entries()));
        return Optional.of(new StoredPosting(
                first.id(), first.kind(), first.source(), first.debtor(), first.payment(), List.copyOf(entries)));
    }

    List<Allocation> ofPayment(FirmId firm, PaymentId payment) {
        return jdbc.sql(OF_PAYMENT)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query(LedgerStore::allocation)
                .list();
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
                .param("invoices", InvoiceStore.array(invoices))
                .query((row, _) -> new SetOff(
                        row.getString("source"),
                        new InvoiceId(row.getLong("invoice_id")),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency"))))
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

    private static Allocation allocation(ResultSet rs, int number) throws SQLException {
        var currency = rs.getString("currency");
        return new Allocation(
                new InvoiceId(rs.getLong("invoice_id")),
                Money.ofMinor(rs.getLong("costs"), currency),
                Money.ofMinor(rs.getLong("interest"), currency),
                Money.ofMinor(rs.getLong("principal"), currency));
    }

    private static StoredPosting row(ResultSet rs, int number) throws SQLException {
        var debtor = debtor(rs, "debtor_id", "reference");
        var invoice = number(rs, "invoice_id");
        var entry = new EntryDraft(
                Account.valueOf(rs.getString("account")),
                debtor,
                invoice == null ? null : new InvoiceRef(new InvoiceId(invoice), rs.getString("number")),
                DebtComponent.valueOf(rs.getString("component")),
                Money.ofMinor(rs.getLong("amount_minor"), rs.getString("currency")));
        var payment = number(rs, "payment_id");
        return new StoredPosting(
                rs.getLong("posting_id"),
                PostingKind.valueOf(rs.getString("kind")),
                rs.getString("source"),
                debtor(rs, "owner_id", "owner"),
                payment == null ? null : new PaymentId(payment),
                List.of(entry));
    }

    private static @Nullable DebtorRef debtor(ResultSet rs, String id, String reference) throws SQLException {
        var debtor = number(rs, id);
        return debtor == null ? null : new DebtorRef(new DebtorId(debtor), rs.getString(reference));
    }

    private static @Nullable Long number(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, Long.class);
    }
}
