package io.quittance.payments.checkout;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices and debtors payments refer to. */
@Component
final class CheckoutUseStore {

    private static final String BEGUN = """
            select distinct i.invoice_id from payments.checkout_invoice i
            join payments.checkout c on c.firm_id = i.firm_id and c.checkout_id = i.checkout_id
            where i.firm_id = :firm and i.invoice_id = any (:invoices) and c.state in ('STARTED', 'OPEN', 'PENDING', 'PAID')
            """;
    private static final String KEEPING = """
            select d.debtor_id from unnest(:debtors::bigint[]) as d (debtor_id)
            where exists (select from payments.payment p where p.firm_id = :firm and p.debtor_id = d.debtor_id)
               or exists (select from payments.checkout c where c.firm_id = :firm and c.debtor_id = d.debtor_id)
            """;

    private final JdbcClient jdbc;

    CheckoutUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<InvoiceId> begun(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(BEGUN)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query((row, _) -> new InvoiceId(row.getLong(1)))
                .set();
    }

    Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        return jdbc.sql(KEEPING)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((row, _) -> new DebtorId(row.getLong(1)))
                .set();
    }
}
