package io.quittance.portal.door;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.FirmId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies a debtor's browser may get besides the session's: one that binds a login link to the browser that asked
 * for it, and one that lets the browser be recognised at the door. Both only after a form that was filled in here.
 */
@Component
class PortalCookies {

    private static final Duration BINDING_LIFE = Duration.ofMinutes(15);
    private static final Duration MEMORY_LIFE = Duration.ofDays(30);

    private final boolean secure;

    PortalCookies(PublicUrl publicUrl) {
        this.secure = publicUrl.isSecure();
    }

    Optional<String> binding(Exchange exchange, FirmId firm) {
        return exchange.cookie(name("login", firm));
    }

    void bind(Exchange exchange, FirmId firm, String secret) {
        set(exchange, name("login", firm), secret, BINDING_LIFE);
    }

    Optional<String> memory(Exchange exchange, FirmId firm) {
        return exchange.cookie(name("known", firm));
    }

    void remember(Exchange exchange, FirmId firm, String secret) {
        set(exchange, name("known", firm), secret, MEMORY_LIFE);
    }

    private String name(String what, FirmId firm) {
        return (secure ? "__Host-" : "") + what + "-" + firm.value();
    }

    private void set(Exchange exchange, String name, String value, Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        exchange.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
