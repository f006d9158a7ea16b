package io.quittance.identity.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.Secrets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor: codes of an authenticator app (TOTP, RFC 6238, SHA-1, six digits, 30 seconds), each good once, and ten
 * recovery codes. Scope: platform.
 */
@Component
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int STEP_SECONDS = 30;

    private final SecondFactorStore store;
    private final AccountTrail trail;
    private final Secrets secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    SecondFactors(SecondFactorStore store, AccountTrail trail, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.trail = trail;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** True when the person has one that works. */
    @Transactional(readOnly = true)
    public boolean has(StaffId person) {
        return store.find(person).filter(SecondFactorStore.Stored::confirmed).isPresent();
    }

    /** The secret to set up, in base 32; the same until it is confirmed. */
    @Transactional
    public String secretToSetUp(StaffId person) {
        var waiting = store.find(person).filter(factor -> !factor.confirmed());
        if (waiting.isPresent()) {
            return Base32.write(
                    HexFormat.of().parseHex(secrets.open(waiting.get().sealed())));
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        store.put(person, secrets.seal(HexFormat.of().formatHex(secret)));
        return Base32.write(secret);
    }

    /** Switches it on by a first code. @return the recovery codes, shown once @throws RefusedException for a wrong code */
    @Transactional
    public List<String> confirm(StaffId person, String code) {
        if (!isRight(person, code)) {
            throw new RefusedException("code", "wrong", "This code is not right", "type the code the app shows now");
        }
        var fresh = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.codes(person, fresh.stream().map(this::hash).toList());
        trail.did(person, "second-factor.set-up");
        return fresh;
    }

    /** True for the present code of the app, or a recovery code, each once. */
    @Transactional
    public boolean passes(StaffId person, String given) {
        var plain = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9]{6}") ? isRight(person, plain) : store.useCode(person, hash(plain));
    }

    /** Switches it off. */
    @Transactional
    public void remove(StaffId person) {
        store.delete(person);
        trail.did(person, "second-factor.removed");
    }

    private boolean isRight(StaffId person, String given) {
        var factor = store.find(person);
        if (factor.isEmpty()) {
            return false;
        }
        var key = new SecretKeySpec(
                HexFormat.of().parseHex(secrets.open(factor.get().sealed())), "HmacSHA1");
        var step = clock.instant().getEpochSecond() / STEP_SECONDS;
        for (long near = step - 1; near <= step + 1; near++) {
            if (code(key, near).equals(given.strip().replace(" ", ""))) {
                return store.use(person, near);
            }
        }
        return false;
    }

    private String code(SecretKeySpec key, long step) {
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String recoveryCode() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return Base32.write(bytes);
    }

    private byte[] hash(String code) {
        return Hashes.hmac(secrets.keyFor("recovery-codes"), code);
    }
}
