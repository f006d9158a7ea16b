package io.quittance.tenancy;

import io.quittance.kernel.Hashes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets at rest: AES-256-GCM under the installation's key, stored as {@code v1:keyId:base64}. Also derives the keys for
 * hashes (ledger, tokens, nonces), one per purpose, so that no key serves two ends.
 */
@Component
public class Secrets {

    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;

    private final byte[] master;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    Secrets(@Value("${quittance.secret-key}") String secretKey) {
        if (secretKey.length() < 32) {
            throw new IllegalStateException("QUITTANCE_SECRET_KEY must have at least 32 characters");
        }
        this.master = Hashes.sha256(secretKey);
        this.keyId = Hashes.sha256Hex(master).substring(0, 8);
    }

    /** A key of 32 bytes for one purpose, the same after every start. */
    public byte[] keyFor(String purpose) {
        return Hashes.hmac(master, purpose);
    }

    /** Encrypts a text for the database. */
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + ":" + keyId + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    /** Decrypts what {@link #seal} gave. @throws IllegalStateException when another key or a changed text is found */
    public String open(String sealed) {
        var parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[1].equals(keyId)) {
            throw new IllegalStateException("a secret was stored under another key than QUITTANCE_SECRET_KEY");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        var nonce = ByteBuffer.wrap(bytes, 0, NONCE_BYTES).slice();
        var start = new byte[NONCE_BYTES];
        nonce.get(start);
        var rest = java.util.Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(crypt(Cipher.DECRYPT_MODE, start, rest), StandardCharsets.UTF_8);
    }

    /** A random token of 256 bit, base64url without padding. */
    public String randomToken() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keyFor("secrets-at-rest"), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be read or written", e);
        }
    }
}
