package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class StripeAccountStore {

    private static final String PUT = """
            insert into payments.stripe_account (firm_id, secret_key, webhook_secret, live, changed_at)
            values (:firm, :secretKey, :webhookSecret, :live, :at)
            on conflict (firm_id) do update set secret_key = excluded.secret_key, webhook_secret = excluded.webhook_secret,
                live = excluded.live, changed_at = excluded.changed_at
            """;
    private static final String FIND =
            "select secret_key, webhook_secret, live from payments.stripe_account where firm_id = :firm";
    private static final String EXISTS = "select exists (select from payments.stripe_account where firm_id = :firm)";

    private final JdbcClient jdbc;

    /** Keys as stored. */
    record Sealed(String secretKey, String webhookSecret, boolean live) {}

    StripeAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(FirmId firm, Sealed keys, Instant at) {
        jdbc.sql(PUT)
                .param("firm", firm.value())
                .param("secretKey", keys.secretKey())
                .param("webhookSecret", keys.webhookSecret())
                .param("live", keys.live())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Sealed> find(FirmId firm) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .query((rows, _) -> new Sealed(rows.getString(1), rows.getString(2), rows.getBoolean(3)))
                .optional();
    }

    boolean exists(FirmId firm) {
        return jdbc.sql(EXISTS).param("firm", firm.value()).query(Boolean.class).single();
    }
}
