package io.quittance.reminders;

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

/** Who was written to about an invoice, or has asked about it, will not find it gone. */
@Component
final class TalkStakes implements InvoiceStakes {

    private static final String TALKED = """
            select invoice_id, max(kind) as kind from correspondence.invoice_talk
            where firm_id = :firm and debtor_id = any (:debtors) and invoice_id = any (:invoices) group by invoice_id
            """;
    private static final String KEEPING =
            "select distinct debtor_id from correspondence.invoice_talk where firm_id = :firm and debtor_id = any (:debtors)";

    private final JdbcClient jdbc;

    TalkStakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InvoiceId, Obstacle.Kind> of(FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        var kinds = new HashMap<InvoiceId, Obstacle.Kind>();
        jdbc.sql(TALKED)
                .param("firm", firm.value())
                .param("debtors", array(debtors))
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query(row -> {
                    kinds.put(new InvoiceId(row.getLong(1)), Obstacle.Kind.valueOf(row.getString(2)));
                });
        return kinds;
    }

    @Override
    public Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        return jdbc.sql(KEEPING)
                .param("firm", firm.value())
                .param("debtors", array(debtors))
                .query((row, _) -> new DebtorId(row.getLong(1)))
                .set();
    }

    private static Long[] array(Collection<DebtorId> debtors) {
        return debtors.stream().map(DebtorId::value).toArray(Long[]::new);
    }
}
