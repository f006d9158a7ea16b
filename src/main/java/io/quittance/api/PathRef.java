package io.quittance.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * References and numbers in paths: as they are when made of {@code A–Z a–z 0–9 . _ -}, anything else as {@code ~} and
 * base64url of the UTF-8 bytes.
 */
public final class PathRef {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int LONGEST = 64;

    private PathRef() {}

    /** Reads a path segment. @throws ProblemException not-found when it cannot name anything */
    public static String decode(String segment) {
        var reference = segment.startsWith("~") ? text(segment.substring(1)) : segment;
        var trimmed = reference.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || trimmed.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.notFound();
        }
        return trimmed;
    }

    /** Writes a reference as a path segment. */
    public static String encode(String reference) {
        return PLAIN.matcher(reference).matches()
                ? reference
                : "~"
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(reference.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw ProblemException.notFound();
        }
    }
}
