package io.quittance.portal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.portal.PortalFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DoorNonceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final DoorNonce nonces = new DoorNonce(PortalFixtures.secrets(), now::get);

    @Test
    void a_form_that_was_fetched_here_holds_for_an_hour() {
        var nonce = nonces.make("/l/abc");
        assertThat(nonces.holds("/l/abc", nonce)).isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(59)));
        assertThat(nonces.holds("/l/abc", nonce)).isTrue();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
        assertThat(nonces.holds("/l/abc", nonce)).isFalse();
    }

    @Test
    void a_nonce_belongs_to_one_form() {
        assertThat(nonces.holds("/l/other", nonces.make("/l/abc"))).isFalse();
    }

    @Test
    void no_two_nonces_are_equal() {
        assertThat(nonces.make("/l/abc")).isNotEqualTo(nonces.make("/l/abc"));
    }

    @Test
    void whatever_we_did_not_make_does_not_hold() {
        var nonce = nonces.make("/l/abc");
        for (var forged : new String[] {
            "",
            ".",
            "..",
            "x",
            "1.2.3",
            nonce + "x",
            nonce.substring(1),
            "9" + nonce,
            nonce.toUpperCase(Locale.ROOT),
            "a".repeat(5_000)
        }) {
            assertThat(nonces.holds("/l/abc", forged)).as(forged).isFalse();
        }
        assertThat(nonces.holds("/l/abc", null)).isFalse();
    }
}
