package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Hashes;
import io.quittance.payments.refused.RefusedWebhook;
import io.quittance.payments.refused.RefusedWebhooks;
import io.quittance.payments.refused.WebhookRefusal;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is not Stripe learns nothing at the webhook; the operator sees that somebody tried, and why it failed. */
@QuittanceTest
class RefusedWebhooksIT {

    private static final String NEWS = """
            {"object":"event","id":"evt_refused","type":"moon.phase.changed","livemode":false,"data":{"object":{"object":"moon"}}}""";

    private final Paying paying;

    @Autowired
    RefusedWebhooks refused;

    RefusedWebhooksIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void every_refusal_is_an_empty_400_and_is_counted_with_its_reason() {
        var owed = paying.aFirmWithADebtor();
        long now = Instant.now().getEpochSecond();
        var answers = List.of(
                paying.webhook(owed.key(), NEWS, signature(now, "0")),
                paying.webhook(owed.key(), NEWS, signature(now, "1")),
                paying.webhook(owed.key(), NEWS, signature(now - 400, "0")),
                paying.webhook(owed.key(), NEWS, "v0=1"),
                paying.webhook(owed.key(), "x".repeat(600_000), signature(now, "0")),
                paying.formWebhook(owed.key(), "a=" + "x".repeat(600_000)),
                paying.formWebhook(owed.key(), "a=%00"),
                paying.webhook("nobody-" + owed.key(), NEWS, signature(now, "0")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(counted(owed))
                .isEqualTo(Map.of(
                        WebhookRefusal.WRONG_SIGNATURE, 2L,
                        WebhookRefusal.WRONG_TIME, 1L,
                        WebhookRefusal.UNSIGNED, 3L,
                        WebhookRefusal.TOO_LARGE, 1L));
        assertThat(new TenantScope.Operator().call(refused::latest))
                .anySatisfy(one -> assertThat(one.reason()).isEqualTo(WebhookRefusal.UNKNOWN_FIRM));
    }

    @Test
    void what_the_server_itself_refuses_there_is_empty_too() {
        var owed = paying.aFirmWithADebtor();
        for (var path : List.of(owed.key() + "/more", owed.key() + "%2fmore", owed.key() + "%00")) {
            assertThat(paying.webhook(path, NEWS, "v0=1")).satisfies(answer -> {
                assertThat(answer.statusCode()).isBetween(400, 404);
                assertThat(answer.body()).isEmpty();
            });
        }
        assertThat(counted(owed)).isEmpty();
    }

    private Map<WebhookRefusal, Long> counted(Paying.Case owed) {
        return new TenantScope.Operator()
                .call(refused::latest).stream()
                        .filter(one -> owed.firm().equals(one.firm()))
                        .collect(Collectors.toMap(RefusedWebhook::reason, RefusedWebhook::count));
    }

    /** Of the form that Stripe's has, made without the firm's secret. */
    private static String signature(long time, String salt) {
        return "t=" + time + ",v1=" + Hashes.sha256Hex(salt.getBytes(StandardCharsets.UTF_8));
    }
}
