package io.quittance.edge;

import io.quittance.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The language somebody chose on a page of ours, kept in their browser for a year. It holds the language and nothing else, and
 * only after they chose one: asked for by the user, so no consent is needed (directive 2002/58/EC, article 5(3)).
 */
public final class LanguageCookie {

    private static final Duration LIFE = Duration.ofDays(365);

    private LanguageCookie() {}

    /** The language chosen in this browser before. */
    public static Optional<Language> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Language.KEPT_AS))
                .flatMap(cookie -> spoken(cookie.getValue()))
                .findFirst();
    }

    /** The value of a {@code Set-Cookie} header that keeps the language. */
    public static String keeping(Language language, boolean secure) {
        return ResponseCookie.from(Language.KEPT_AS, language.code())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFE)
                .build()
                .toString();
    }

    private static Stream<Language> spoken(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code));
    }
}
