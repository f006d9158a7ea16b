package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class WithdrawalStore {

    // Invoices are locked before looks, each in the order of their identifiers, by payments and runs too.
    private static final String LOCK_INVOICES = """
            select count(*) from (select from receivables.invoice where firm_id = :firm and list_id = :list
                                  order by invoice_id for no key update) i
            """;
    private static final String LOCK_LOOKS = """
            select count(*) from (
                select from receivables.debtor_look where firm_id = :firm and debtor_id in
                    (select debtor_id from receivables.invoice where firm_id = :firm and list_id = :list)
                order by debtor_id for no key update) l
            """;
    private static final String PAGE = """
            select invoice_id, debtor_id from receivables.invoice
            where firm_id = :firm and list_id = :list and invoice_id > :after order by invoice_id limit :limit
            """;
    private static final String LIST_OF = """
            select list_id from receivables.invoice
            where firm_id = :firm and invoice_id = :invoice and list_id is not null
            """;
    private static final String EARLIER = """
            select distinct on (e.invoice_id) e.invoice_id, e.debtor_id, e.type, e.currency, e.total_minor, e.opening_minor
            from receivables.earlier_content e
            where e.firm_id = :firm and e.replaced_by = :list and e.invoice_id = any (:ids)
            order by e.invoice_id, e.version desc
            """;
    private static final String REMOVE = """
            update receivables.invoice set state = 'CANCELLED', open_minor = 0, list_id = null, in_use = false
            where firm_id = :firm and invoice_id = any (:ids)
            """;
    private static final String RELEASE = """
            update receivables.hold set released_on = :on, released_by = 'undo'
            where firm_id = :firm and invoice_id = any (:ids) and released_on is null
            """;
    private static final String RESTORE = """
            with back as (
                select distinct on (e.invoice_id) e.* from receivables.earlier_content e
                where e.firm_id = :firm and e.replaced_by = :list and e.invoice_id = any (:ids)
                order by e.invoice_id, e.version desc)
            update receivables.invoice i set debtor_id = b.debtor_id, type = b.type, issued_on = b.issued_on, due_on = b.due_on,
                currency = b.currency, total_minor = b.total_minor, opening_minor = b.opening_minor, open_minor = b.opening_minor,
                state = case when b.opening_minor = 0 then 'PAID' else 'OPEN' end, description = b.description,
                order_reference = b.order_reference, corrects = b.corrects, governing_law = b.governing_law, lines = b.lines,
                list_id = b.list_id, version = i.version + 1
            from back b where i.firm_id = :firm and i.invoice_id = b.invoice_id
            """;
    private static final String KEPT = """
            select d.debtor_id from unnest(:debtors::bigint[]) as d (debtor_id)
            where exists (select from receivables.invoice i where i.firm_id = :firm and i.debtor_id = d.debtor_id
                          and i.state <> 'CANCELLED' and (i.list_id is distinct from :list or exists (
                              select from receivables.earlier_content e where e.firm_id = :firm
                              and e.invoice_id = i.invoice_id and e.replaced_by = :list)))
               or exists (select from receivables.hold h where h.firm_id = :firm and h.debtor_id = d.debtor_id
                          and h.released_on is null)
               or exists (select from receivables.entry e where e.firm_id = :firm and e.debtor_id = d.debtor_id
                          and e.account = 'CREDIT')
            """;

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the list. */
    record Listed(InvoiceId invoice, DebtorId debtor) {}

    /** What an invoice said before the list. */
    record Earlier(InvoiceId invoice, DebtorId debtor, InvoiceType type, Money total, Money opening) {

        Money signed(Money amount) {
            return type == InvoiceType.INVOICE ? amount : amount.negated();
        }
    }

    void lock(FirmId firm, ImportId list) {
        of(LOCK_INVOICES, firm, list).query(Long.class).single();
        of(LOCK_LOOKS, firm, list).query(Long.class).single();
    }

    List<Listed> page(FirmId firm, ImportId list, long after, int limit) {
        return of(PAGE, firm, list)
                .param("after", after)
                .param("limit", limit)
                .query((rs, _) -> new Listed(new InvoiceId(rs.getLong(1)), new DebtorId(rs.getLong(2))))
                .list();
    }

    Optional<ImportId> listOf(FirmId firm, InvoiceId invoice) {
        return jdbc.sql(LIST_OF)
                .param("firm", firm.value())
                .param("invoice", invoice.value())
                .query(Long.class)
                .optional()
                .map(ImportId::new);
    }

    List<Earlier> earlier(FirmId firm, ImportId list, Collection<InvoiceId> invoices) {
        return of(EARLIER, firm, list)
                .param("ids", InvoiceStore.array(invoices))
                .query((rs, _) -> new Earlier(
                        new InvoiceId(rs.getLong("invoice_id")),
                        new DebtorId(rs.getLong("debtor_id")),
                        InvoiceType.valueOf(rs.getString("type")),
                        Money.ofMinor(rs.getLong("total_minor"), rs.getString("currency")),
                        Money.ofMinor(rs.getLong("opening_minor"), rs.getString("currency"))))
                .list();
    }

    /** Cancels them; the holds they came with end. */
    void remove(FirmId firm, Collection<InvoiceId> invoices, LocalDate on) {
        jdbc.sql(REMOVE)
                .param("firm", firm.value())
                .param("ids", InvoiceStore.array(invoices))
                .update();
        jdbc.sql(RELEASE)
                .param("firm", firm.value())
                .param("ids", InvoiceStore.array(invoices))
                .param("on", on)
                .update();
    }

    void restore(FirmId firm, ImportId list, Collection<InvoiceId> invoices) {
        of(RESTORE, firm, list).param("ids", InvoiceStore.array(invoices)).update();
    }

    /** Those debtors of whom something is left here. */
    Set<DebtorId> kept(FirmId firm, ImportId list, Collection<DebtorId> debtors) {
        return of(KEPT, firm, list)
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((rs, _) -> new DebtorId(rs.getLong(1)))
                .set();
    }

    private StatementSpec of(String sql, FirmId firm, ImportId list) {
        return jdbc.sql(sql).param("firm", firm.value()).param("list", list.value());
    }
}
