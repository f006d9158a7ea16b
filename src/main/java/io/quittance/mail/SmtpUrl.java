package io.quittance.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mail server messages are handed to: {@code smtp://host:port}, {@code smtp+starttls://user:password@host:port} or
 * {@code smtps://user:password@host:port}. Percent-encoding is undone in user and password.
 */
public record SmtpUrl(
        Security security, String host, int port, @Nullable Credentials credentials) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS_REQUIRED,
        TLS
    }

    /** For signing in; never written out. */
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** Reads the setting; empty when there is none. @throws IllegalArgumentException saying what is wrong */
    public static Optional<SmtpUrl> parse(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = URI.create(setting.strip());
        } catch (IllegalArgumentException e) {
            throw wrong("it is not an address");
        }
        var security = security(String.valueOf(uri.getScheme()));
        var host = uri.getHost();
        if (host == null) {
            throw wrong("the host is missing");
        }
        var credentials = credentials(uri.getRawUserInfo());
        if (credentials != null && security == Security.NONE) {
            throw wrong("a password is never sent in clear: use smtp+starttls or smtps");
        }
        return Optional.of(
                new SmtpUrl(security, host, uri.getPort() > 0 ? uri.getPort() : defaultPort(security), credentials));
    }

    private static Security security(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "smtp" -> Security.NONE;
            case "smtp+starttls" -> Security.STARTTLS_REQUIRED;
            case "smtps" -> Security.TLS;
            default -> throw wrong("it begins with smtp://, smtp+starttls:// or smtps://");
        };
    }

    private static int defaultPort(Security security) {
        return switch (security) {
            case NONE -> 25;
            case STARTTLS_REQUIRED -> 587;
            case TLS -> 465;
        };
    }

    private static @Nullable Credentials credentials(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw wrong("user and password are written user:password");
        }
        return new Credentials(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("QUITTANCE_SMTP_URL: " + what);
    }
}
