package io.quittance.payments.checkout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases M-06, M-07 and M-09 of the catalogue, on the signature alone. */
class StripeSignatureTest {

    private static final String SECRET = "whsec_test0123456789";
    private static final String BODY = "{\"id\":\"evt_1\",\"object\":\"event\"}";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

    @Test
    void a_signature_of_299_seconds_is_taken_and_one_of_301_is_not() {
        assertThatCode(() -> verify(header(NOW.getEpochSecond() - 299, BODY), BODY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(header(NOW.getEpochSecond() - 301, BODY), BODY))
                .isInstanceOf(WebhookRefusedException.class);
        assertThatThrownBy(() -> verify(header(NOW.getEpochSecond() + 301, BODY), BODY))
                .isInstanceOf(WebhookRefusedException.class);
    }

    @Test
    void while_a_secret_is_changed_one_right_signature_of_several_is_enough() {
        var right = header(NOW.getEpochSecond(), BODY);
        assertThatCode(() -> verify(right.replace(",v1=", ",v1=" + "a".repeat(64) + ",v1="), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void an_old_scheme_upper_case_letters_and_a_flood_of_signatures_are_refused() {
        var right = header(NOW.getEpochSecond(), BODY);
        var flood =
                IntStream.range(0, 10_000).mapToObj(_ -> "v1=" + "b".repeat(64)).collect(Collectors.joining(","));
        for (var header : new String[] {
            right.replace("v1=", "v0="),
            "t=" + NOW.getEpochSecond() + ",v1="
                    + right.substring(right.indexOf("v1=") + 3).toUpperCase(Locale.ROOT),
            "t=" + NOW.getEpochSecond() + "," + flood,
            right.replace("t=", "x="),
            "",
            ",,,=,t=,v1="
        }) {
            assertThatThrownBy(() -> verify(header, BODY))
                    .as(header.substring(0, Math.min(60, header.length())))
                    .isInstanceOf(WebhookRefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\": \"evt_1\",\"object\":\"event\"}", "\uFEFF{\"id\":\"evt_1\",\"object\":\"event\"}", ""})
    void another_byte_is_another_body(String changed) {
        assertThatThrownBy(() -> verify(header(NOW.getEpochSecond(), BODY), changed))
                .isInstanceOf(WebhookRefusedException.class);
    }

    private static void verify(String header, String body) {
        StripeSignature.parse(header).verify(body.getBytes(StandardCharsets.UTF_8), SECRET, NOW);
    }

    private static String header(long time, String body) {
        var mac = Hashes.hmac(SECRET.getBytes(StandardCharsets.UTF_8), time + "." + body);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac);
    }
}
