package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class WriteOffStore {

    private static final String OF_DEBTOR = """
            select e.invoice_id, p.posted_on, p.reason, i.currency, -sum(e.amount_minor)::bigint as given_up
            from receivables.posting p
            join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
            join receivables.invoice i on i.firm_id = e.firm_id and i.invoice_id = e.invoice_id
            where p.firm_id = :firm and i.debtor_id = :debtor and p.kind = 'WRITE_OFF' and e.account = 'RECEIVABLE'
            group by e.invoice_id, p.posted_on, p.reason, i.currency, p.posting_id order by p.posting_id
            """;

    private final JdbcClient jdbc;

    WriteOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WrittenOff> of(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF_DEBTOR)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query((row, _) -> new WrittenOff(
                        new InvoiceId(row.getLong("invoice_id")),
                        row.getObject("posted_on", LocalDate.class),
                        Money.ofMinor(row.getLong("given_up"), row.getString("currency")),
                        row.getString("reason")))
                .list();
    }
}
