package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.FailedPayments.FailedPayment;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class FailedPaymentStore {

    private static final String OF = """
            select p.payment_id, p.amount_minor, p.currency, p.value_on,
                   (select array_agg(i.invoice_id order by i.invoice_id) from payments.payment_invoice i
                    where i.firm_id = p.firm_id and i.payment_id = p.payment_id) as invoices,
                   exists (select from payments.failure_seen s
                           where s.firm_id = p.firm_id and s.payment_id = p.payment_id) as told
            from payments.payment p
            where p.firm_id = :firm and p.debtor_id = :debtor and p.status = 'FAILED'
              and exists (select from payments.payment_invoice i
                          where i.firm_id = p.firm_id and i.payment_id = p.payment_id)
              and not exists (select from payments.payment_invoice i
                              join payments.payment_invoice o on o.firm_id = i.firm_id and o.invoice_id = i.invoice_id
                              where i.firm_id = p.firm_id and i.payment_id = p.payment_id and o.payment_id > p.payment_id)
            order by p.payment_id desc
            """;
    private static final String TOLD = """
            insert into payments.failure_seen (firm_id, payment_id, debtor_id, seen_at)
            values (:firm, :payment, :debtor, :at) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    FailedPaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FailedPayment> of(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query((row, _) -> new FailedPayment(
                        new PaymentId(row.getLong("payment_id")),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                        row.getObject("value_on", LocalDate.class),
                        Arrays.stream((Long[]) row.getArray("invoices").getArray())
                                .map(InvoiceId::new)
                                .toList(),
                        row.getBoolean("told")))
                .list();
    }

    void told(FirmId firm, DebtorId debtor, PaymentId payment, Instant at) {
        jdbc.sql(TOLD)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("debtor", debtor.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
