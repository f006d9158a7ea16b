package io.quittance.payments.books;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public final class WaitingReceiptStore {

    private static final String WAIT =
            "update payments.payment set receipt_waits_since = :on where firm_id = :firm and payment_id = :payment";
    private static final String IS_WAITING = """
            select exists (select from payments.payment
                           where firm_id = :firm and payment_id = :payment and receipt_waits_since is not null)
            """;
    private static final String TAKE = """
            update payments.payment set receipt_waits_since = null
            where firm_id = :firm and payment_id = :payment and receipt_waits_since is not null
            """;
    private static final String SINCE_BEFORE = """
            select payment_id from payments.payment
            where firm_id = :firm and receipt_waits_since < :day order by payment_id
            """;

    private final JdbcClient jdbc;

    WaitingReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void wait(FirmId firm, PaymentId payment, LocalDate on) {
        jdbc.sql(WAIT)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("on", on)
                .update();
    }

    public boolean isWaiting(FirmId firm, PaymentId payment) {
        return jdbc.sql(IS_WAITING)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query(Boolean.class)
                .single();
    }

    /** Ends the waiting; false when it did not wait. */
    public boolean take(FirmId firm, PaymentId payment) {
        return jdbc.sql(TAKE)
                        .param("firm", firm.value())
                        .param("payment", payment.value())
                        .update()
                == 1;
    }

    public List<PaymentId> sinceBefore(FirmId firm, LocalDate day) {
        return jdbc.sql(SINCE_BEFORE)
                .param("firm", firm.value())
                .param("day", day)
                .query((row, _) -> new PaymentId(row.getLong(1)))
                .list();
    }
}
