package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StripeTakingStore {

    private static final String PUT = """
            insert into payments.taking (firm_id, payment_id, stripe_object, kind, state, amount_minor, fee_minor, seen_at)
            values (:firm, :payment, :object, :kind, :state, :minor, :fee, :at)
            on conflict (firm_id, stripe_object) do update
                set state = excluded.state, amount_minor = excluded.amount_minor, fee_minor = excluded.fee_minor
            """;
    private static final String STATES =
            "select stripe_object, state from payments.taking where firm_id = :firm and payment_id = :payment";
    private static final String ADD_HOLD = """
            insert into payments.placed_hold (firm_id, hold_id, payment_id, cause) values (:firm, :hold, :payment, :cause)
            on conflict do nothing
            """;
    private static final String TAKE_HOLDS = """
            delete from payments.placed_hold where firm_id = :firm and payment_id = :payment and cause = :cause
            returning hold_id
            """;

    private final JdbcClient jdbc;

    private record Known(String object, StripeTruth.TakingState state) {}

    StripeTakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(FirmId firm, PaymentId payment, StripeTruth.Taking taking, Instant at) {
        jdbc.sql(PUT)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("object", taking.object())
                .param("kind", taking.dispute() ? "DISPUTE" : "REFUND")
                .param("state", taking.state().name())
                .param("minor", taking.amount().minor())
                .param("fee", taking.fee().minor())
                .param("at", Timestamp.from(at))
                .update();
    }

    Map<String, StripeTruth.TakingState> states(FirmId firm, PaymentId payment) {
        return jdbc
                .sql(STATES)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .query((rows, _) -> new Known(rows.getString(1), StripeTruth.TakingState.valueOf(rows.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::object, Known::state));
    }

    void addHold(FirmId firm, PaymentId payment, long hold, String cause) {
        jdbc.sql(ADD_HOLD)
                .param("firm", firm.value())
                .param("hold", hold)
                .param("payment", payment.value())
                .param("cause", cause)
                .update();
    }

    List<Long> takeHolds(FirmId firm, PaymentId payment, String cause) {
        return jdbc.sql(TAKE_HOLDS)
                .param("firm", firm.value())
                .param("payment", payment.value())
                .param("cause", cause)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
