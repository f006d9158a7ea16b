package io.quittance.portal.door;

import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves that a form was fetched from us a short while ago, without a session: a time and a random text under an HMAC that
 * is bound to the form's own address. A form that comes without it is not a try.
 */
@Component
class DoorNonce {

    private static final Duration LIFE = Duration.ofHours(1);

    private final byte[] key;
    private final InstantSource clock;
    private final Secrets secrets;

    DoorNonce(Secrets secrets, InstantSource clock) {
        this.key = secrets.keyFor("portal-door");
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A nonce for the form at this address. */
    String make(String form) {
        var head =
                clock.instant().getEpochSecond() + "." + secrets.randomToken().substring(0, 16);
        return head + "." + mac(form, head);
    }

    /** True for a nonce made for this form within the last hour. */
    boolean holds(String form, @Nullable String nonce) {
        if (nonce == null || nonce.length() > 200) {
            return false;
        }
        int end = nonce.lastIndexOf('.');
        int dot = nonce.indexOf('.');
        if (dot <= 0 || end <= dot || !same(mac(form, nonce.substring(0, end)), nonce.substring(end + 1))) {
            return false;
        }
        try {
            var made = Instant.ofEpochSecond(Long.parseLong(nonce.substring(0, dot)));
            return made.plus(LIFE).isAfter(clock.instant());
        } catch (NumberFormatException | DateTimeException _) {
            return false;
        }
    }

    private String mac(String form, String head) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hashes.hmac(key, form + "\n" + head));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
