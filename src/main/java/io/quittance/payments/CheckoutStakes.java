package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.InvoiceStakes;
import io.quittance.receivables.Obstacle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has begun to pay an invoice will not find it gone. */
@Component
final class CheckoutStakes implements InvoiceStakes {

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

    CheckoutStakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvoiceId, Obstacle.Kind> of(FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        var begun = new HashMap<InvoiceId, Obstacle.Kind>();
        jdbc.sql(BEGUN)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query(row -> {
                    begun.put(new InvoiceId(row.getLong(1)), Obstacle.Kind.PAYMENT_BEGUN);
                });
        return begun;
    }

    @Override
    public Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        return jdbc.sql(KEEPING)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((row, _) -> new DebtorId(row.getLong(1)))
                .set();
    }
}
