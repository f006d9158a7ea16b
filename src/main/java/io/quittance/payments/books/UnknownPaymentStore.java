package io.quittance.payments.books;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.Means;
import io.quittance.payments.UnknownPayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public final class UnknownPaymentStore {

    private static final String INSERT = """
            insert into payments.payment (firm_id, reference, means, status, amount_minor, currency, value_on, paid_for, recorded_at)
            values (:firm, :reference, :means, 'PENDING', :minor, :currency, :valueOn, 'unknown', :at)
            on conflict do nothing returning payment_id
            """;
    private static final String WAITING = """
            select payment_id, reference, means, amount_minor, currency, value_on
            from payments.payment where firm_id = :firm and debtor_id is null
            """;
    private static final String ALL = WAITING + " order by value_on, payment_id";
    private static final String BY_REFERENCE = WAITING + " and reference = :reference";
    private static final String ASSIGN = """
            update payments.payment set debtor_id = :debtor
            where firm_id = :firm and payment_id = :payment and debtor_id is null
            """;

    private final JdbcClient jdbc;

    UnknownPaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when the reference is taken. */
    public Optional<PaymentId> insert(FirmId firm, UnknownPayment payment, Instant at) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("reference", payment.reference())
                .param("means", payment.means().name())
                .param("minor", payment.amount().minor())
                .param("currency", payment.amount().currencyCode())
                .param("valueOn", payment.valueOn())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .map(PaymentId::new);
    }

    public List<WaitingPayment> waiting(FirmId firm) {
        return jdbc.sql(ALL)
                .param("firm", firm.value())
                .query(UnknownPaymentStore::read)
                .list();
    }

    public Optional<WaitingPayment> byReference(FirmId firm, String reference) {
        return jdbc.sql(BY_REFERENCE)
                .param("firm", firm.value())
                .param("reference", reference)
                .query(UnknownPaymentStore::read)
                .optional();
    }

    /** False when it does not wait. */
    public boolean assign(FirmId firm, PaymentId payment, DebtorId debtor) {
        return jdbc.sql(ASSIGN)
                        .param("firm", firm.value())
                        .param("payment", payment.value())
                        .param("debtor", debtor.value())
                        .update()
                == 1;
    }

    private static WaitingPayment read(ResultSet rs, int number) throws SQLException {
        return new WaitingPayment(
                new PaymentId(rs.getLong("payment_id")),
                new UnknownPayment(
                        rs.getString("reference"),
                        Means.valueOf(rs.getString("means")),
                        Money.ofMinor(rs.getLong("amount_minor"), rs.getString("currency")),
                        rs.getObject("value_on", LocalDate.class)));
    }
}
