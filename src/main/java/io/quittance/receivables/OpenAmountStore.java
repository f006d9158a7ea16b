package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What moves while an invoice lives: its open amount, under lock, and when the engine looks at it. */
@Component
final class OpenAmountStore {

    private static final String LOCK_BY_IDS = InvoiceStore.BY_IDS + " order by invoice_id for no key update";
    private static final String LOCK_OPEN_CLAIMS = InvoiceStore.SELECT + """
            and debtor_id = :debtor and currency = :currency and type = 'INVOICE' and open_minor > 0
            order by invoice_id for no key update
            """;
    private static final String SET_OPEN = """
            update receivables.invoice set open_minor = :open, state = :state, occurrence = :occurrence, in_use = true,
                next_look_on = :look
            where firm_id = :firm and invoice_id = :invoice
            """;
    private static final String MARK_IN_USE = """
            update receivables.invoice set in_use = true
            where firm_id = :firm and invoice_id = any (:ids) and not in_use
            """;
    private static final String LOOK_AGAIN = """
            update receivables.invoice i set next_look_on = l.look
            from unnest(:ids::bigint[], :looks::date[]) as l(invoice_id, look)
            where i.firm_id = :firm and i.invoice_id = l.invoice_id and i.open_minor > 0
              and i.next_look_on is distinct from l.look
            """;
    private static final String LOOK_AT_ONCE = """
            update receivables.invoice set next_look_on = date '1970-01-01'
            where firm_id = :firm and debtor_id = :debtor and (:invoice::bigint is null or invoice_id = :invoice)
              and open_minor > 0
            """;
    private static final String HAS_CURRENCY = """
            select exists (select from receivables.invoice
                           where firm_id = :firm and debtor_id = :debtor and currency = :currency)
            """;
    private static final String REMINDED = """
            update receivables.invoice i set next_look_on = l.look, in_use = true
            from unnest(:ids::bigint[], :looks::date[]) as l(invoice_id, look)
            where i.firm_id = :firm and i.invoice_id = l.invoice_id and i.open_minor > 0
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

    List<InvoiceRow> lockOpenClaims(FirmId firm, DebtorId debtor, String currency) {
        return of(LOCK_OPEN_CLAIMS, firm)
                .param("debtor", debtor.value())
                .param("currency", currency)
                .query(InvoiceRow::read)
                .list();
    }

    void setOpen(FirmId firm, InvoiceId invoice, Money open, InvoiceState state, int occurrence) {
        of(SET_OPEN, firm)
                .param("invoice", invoice.value())
                .param("open", open.minor())
                .param("state", state.name())
                .param("occurrence", occurrence)
                .param("look", open.isPositive() ? InvoiceRow.AT_ONCE : null)
                .update();
    }

    void markInUse(FirmId firm, Collection<InvoiceId> invoices) {
        of(MARK_IN_USE, firm).param("ids", InvoiceStore.array(invoices)).update();
    }

    void lookAgain(FirmId firm, Map<InvoiceId, LocalDate> nextLookOn) {
        look(LOOK_AGAIN, firm, nextLookOn);
    }

    void lookAtOnce(FirmId firm, DebtorId debtor, @Nullable InvoiceId invoice) {
        of(LOOK_AT_ONCE, firm)
                .param("debtor", debtor.value())
                .param("invoice", invoice == null ? null : invoice.value())
                .update();
    }

    boolean hasCurrency(FirmId firm, DebtorId debtor, String currency) {
        return of(HAS_CURRENCY, firm)
                .param("debtor", debtor.value())
                .param("currency", currency)
                .query(Boolean.class)
                .single();
    }

    void reminded(FirmId firm, Map<InvoiceId, LocalDate> nextLookOn) {
        look(REMINDED, firm, nextLookOn);
    }

    private void look(String sql, FirmId firm, Map<InvoiceId, LocalDate> nextLookOn) {
        of(sql, firm)
                .param("ids", InvoiceStore.array(nextLookOn.keySet()))
                .param(
                        "looks",
                        nextLookOn.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }
}
