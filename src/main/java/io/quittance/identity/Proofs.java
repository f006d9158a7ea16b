package io.quittance.identity;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How secrets are stored: people's passwords by bcrypt; machines' secrets, which have 256 bit of their own, by SHA-256, so that
 * a token costs no second of work. The stored text says which.
 */
@Component
public final class Proofs implements PasswordEncoder {

    private static final String MACHINE = "sha256:";
    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private final BCryptPasswordEncoder people = new BCryptPasswordEncoder(11);

    /** The stored form of a machine's secret. */
    String ofMachine(String secret) {
        return MACHINE + HexFormat.of().formatHex(Hashes.sha256(secret));
    }

    /** The stored form of a password a person chose. @throws RefusedException when it is too short, too long or the address */
    public String ofPerson(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RefusedException("password", "short", "The password is too short", "use 12 characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new RefusedException("password", "long", "The password is too long", "use 72 characters or fewer");
        }
        if (password.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 5) {
            throw new RefusedException(
                    "password", "easy", "The password is easy to guess", "use a few unrelated words");
        }
        return encode(password);
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return people.encode(password == null ? "" : password);
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String stored) {
        if (given == null || stored == null) {
            return false;
        }
        if (stored.startsWith(MACHINE)) {
            return Hashes.same(
                    ofMachine(given.toString()).getBytes(StandardCharsets.US_ASCII),
                    stored.getBytes(StandardCharsets.US_ASCII));
        }
        return people.matches(given, stored);
    }
}
