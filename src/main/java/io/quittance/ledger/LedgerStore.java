package io.quittance.ledger;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
