package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class ImportUndoStore {

    // Invoices are locked before looks, each in the order of their identifiers, by payments and runs too.
    private static final String LOCK_INVOICES = """
            select count(*) from (select from receivables.invoice where firm_id = :firm and list_id = :list
                                  order by invoice_id for no key update) i
            """;
    private static final String LOCK_LOOKS = """
            select count(*) from (
                select from receivables.next_action where firm_id = :firm and debtor_id in
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

    ImportUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the list. */
    record Listed(InvoiceId invoice, DebtorId debtor) {}

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
