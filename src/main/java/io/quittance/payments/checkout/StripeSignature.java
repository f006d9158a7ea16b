package io.quittance.payments.checkout;

import io.quittance.kernel.Hashes;
import io.quittance.payments.refused.WebhookRefusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook: {@code t=1700000000,v1=hex,v1=hex}. While a secret is changed Stripe signs with both, so one
 * right {@code v1} is enough; {@code v0} counts for nothing.
 */
record StripeSignature(long time, List<byte[]> candidates) {

    static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final int LONGEST_HEADER = 2_000;
    private static final int MOST_CANDIDATES = 10;
    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}");
    private static final Pattern V1 = Pattern.compile("[0-9a-f]{64}");

    /** Reads the header. @throws WebhookRefusedException when it is not one of Stripe's */
    static StripeSignature parse(String header) {
        if (header.length() > LONGEST_HEADER) {
            throw new WebhookRefusedException(WebhookRefusal.UNSIGNED, "signature header too long");
        }
        long time = -1;
        var candidates = new ArrayList<byte[]>();
        for (var part : header.split(",", -1)) {
            var value = part.substring(part.indexOf('=') + 1);
            if (part.startsWith("t=") && TIME.matcher(value).matches()) {
                time = Long.parseLong(value);
            } else if (part.startsWith("v1=") && V1.matcher(value).matches()) {
                candidates.add(HexFormat.of().parseHex(value));
            }
        }
        if (time < 0 || candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
            throw new WebhookRefusedException(WebhookRefusal.UNSIGNED, "signature header without time or signature");
        }
        return new StripeSignature(time, List.copyOf(candidates));
    }

    /** Checks it against the very bytes received. @throws WebhookRefusedException when it is too old or wrong */
    void verify(byte[] body, String secret, Instant now) {
        if (Duration.between(Instant.ofEpochSecond(time), now).abs().compareTo(TOLERANCE) > 0) {
            throw new WebhookRefusedException(WebhookRefusal.WRONG_TIME, "signature too old or from the future");
        }
        var expected = mac(secret, body);
        if (candidates.stream().noneMatch(candidate -> Hashes.same(candidate, expected))) {
            throw new WebhookRefusedException(WebhookRefusal.WRONG_SIGNATURE, "signature does not fit");
        }
    }

    private byte[] mac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = new ByteArrayOutputStream(body.length + 16);
            signed.writeBytes((time + ".").getBytes(StandardCharsets.US_ASCII));
            signed.writeBytes(body);
            return mac.doFinal(signed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
