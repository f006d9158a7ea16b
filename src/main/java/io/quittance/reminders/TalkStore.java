package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockingReason;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to debtors about invoices, or asked by them. */
@Component
final class TalkStore {

    private static final String TALKED = """
            select invoice_id, max(kind) as kind from correspondence.invoice_talk
            where firm_id = :firm and debtor_id = any (:debtors) and invoice_id = any (:invoices) group by invoice_id
            """;
    private static final String KEEPING =
            "select distinct debtor_id from correspondence.invoice_talk where firm_id = :firm and debtor_id = any (:debtors)";

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<InvoiceId, BlockingReason> about(FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        var kinds = new HashMap<InvoiceId, BlockingReason>();
        jdbc.sql(TALKED)
                .param("firm", firm.value())
                .param("debtors", array(debtors))
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query(row -> {
                    kinds.put(new InvoiceId(row.getLong(1)), BlockingReason.valueOf(row.getString(2)));
                });
        return kinds;
    }

    Set<DebtorId> with(FirmId firm, Collection<DebtorId> debtors) {
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
