package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.InvoiceRows.Creditor;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What moves while an invoice lives: its open amount, under lock, which makes the engine look at its debtor. */
@Component
final class OpenAmountStore {

    private static final String LOCK_BY_IDS = InvoiceStore.BY_IDS + " order by invoice_id for no key update";
    private static final String LOCK_OPEN = InvoiceStore.SELECT + """
            and (debtor_id = :debtor and currency = :currency and open_minor > 0 or invoice_id = any (:ids))
            order by invoice_id for no key update
            """;
    private static final String WITH_CREDIT = """
            select debtor_id, currency from receivables.invoice
            where firm_id = :firm and debtor_id = any (:debtors) and type = 'CREDIT_NOTE' and open_minor > 0
            union
            select debtor_id, currency from receivables.entry
            where firm_id = :firm and debtor_id = any (:debtors) and account = 'CREDIT'
            group by debtor_id, currency having sum(amount_minor) < 0
            order by debtor_id, currency
            """;
    private static final String SET_OPEN = """
            with changed as (
                update receivables.invoice i set open_minor = c.open, state = c.state, occurrence = c.occurrence, in_use = true
                from unnest(:ids, :opens, :states, :occurrences) as c (invoice_id, open, state, occurrence)
                where i.firm_id = :firm and i.invoice_id = c.invoice_id returning i.firm_id, i.debtor_id)
            update receivables.next_action l set act_on = %s
            from (select distinct firm_id, debtor_id from changed) c
            where l.firm_id = c.firm_id and l.debtor_id = c.debtor_id
            """.formatted(NextActionStore.AT_ONCE_DAY);
    private static final String MARK_IN_USE = """
            update receivables.invoice set in_use = true
            where firm_id = :firm and invoice_id = any (:ids) and not in_use
            """;
    private static final String HAS_CURRENCY = """
            select exists (select from receivables.invoice
                           where firm_id = :firm and debtor_id = :debtor and currency = :currency)
            """;

    private final JdbcClient jdbc;

    OpenAmountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks in the one global order: by identifier. */
    List<InvoiceRow> lock(FirmId firm, Collection<InvoiceId> ids) {
        return of(LOCK_BY_IDS, firm)
                .param("ids", InvoiceStore.array(ids))
                .query(InvoiceRow::read)
                .list();
    }

    List<InvoiceRow> read(FirmId firm, Collection<InvoiceId> ids) {
        return of(InvoiceStore.BY_IDS, firm)
                .param("ids", InvoiceStore.array(ids))
                .query(InvoiceRow::read)
                .list();
    }

    /** All that is open of a debtor in a currency, credit notes too, and these, locked in the order of the identifiers. */
    List<InvoiceRow> lockOpen(FirmId firm, DebtorId debtor, String currency, Collection<InvoiceId> these) {
        return of(LOCK_OPEN, firm)
                .param("debtor", debtor.value())
                .param("currency", currency)
                .param("ids", InvoiceStore.array(these))
                .query(InvoiceRow::read)
                .list();
    }

    /** Those of these debtors who have credit: credit notes not used yet, or money kept. */
    List<Creditor> withCredit(FirmId firm, Collection<DebtorId> debtors) {
        return of(WITH_CREDIT, firm)
                .param("debtors", debtors.stream().mapToLong(DebtorId::value).toArray())
                .query((row, _) -> new Creditor(new DebtorId(row.getLong(1)), row.getString(2)))
                .list();
    }

    void setOpen(FirmId firm, Collection<InvoiceRows.NowOpen> changed) {
        of(SET_OPEN, firm)
                .param(
                        "ids",
                        changed.stream().mapToLong(one -> one.invoice().value()).toArray())
                .param(
                        "opens",
                        changed.stream().mapToLong(one -> one.open().minor()).toArray())
                .param("states", changed.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param(
                        "occurrences",
                        changed.stream()
                                .mapToInt(InvoiceRows.NowOpen::occurrence)
                                .toArray())
                .update();
    }

    void markInUse(FirmId firm, Collection<InvoiceId> invoices) {
        of(MARK_IN_USE, firm).param("ids", InvoiceStore.array(invoices)).update();
    }

    boolean hasCurrency(FirmId firm, DebtorId debtor, String currency) {
        return of(HAS_CURRENCY, firm)
                .param("debtor", debtor.value())
                .param("currency", currency)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }
}
