package io.quittance.ledger;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerifyLedgerIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_operators_check_says_what_holds_and_what_does_not() {
        try (var context = new ModuleContext(TODAY, "receivables")) {
            var given = new LedgerFixture(context, "checked");
            given.pay(1, "10.00", given.anInvoice("B-1", "10.00", -5));
            given.seal();
            var settings = Map.of(
                    "QUITTANCE_DATABASE_URL",
                    context.db().url(),
                    "QUITTANCE_DATABASE_USER",
                    "quittance_app",
                    "QUITTANCE_SECRET_KEY",
                    ModuleContext.SECRET);
            assertThat(verify(settings)).isZero();
            assertThat(printed()).contains("checked: 2 postings, 4 entries, 2 sealed: all holds");
            JdbcClient.create(context.db().superuser())
                    .sql("update receivables.entry set amount_minor = 999 where account = 'CLAIMS'")
                    .update();
            assertThat(verify(settings)).isEqualTo(1);
            assertThat(printed()).contains("HMAC does not fit");
        }
    }

    @Test
    void a_missing_setting_is_named() {
        assertThat(verify(Map.of())).isEqualTo(2);
        assertThat(printed()).startsWith("QUITTANCE_DATABASE_URL is not set");
    }

    private int verify(Map<String, String> settings) {
        return VerifyLedger.run(settings, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
