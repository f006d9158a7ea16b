package io.quittance.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mail server messages are handed to: {@code smtp://host:port}, {@code smtp+starttls://user:password@host:port} or
 * {@code smtps://user:password@host:port}. Percent-encoding is undone in user and password. Where a server wants a token in
 * place of a password, as Microsoft 365 and Google do, the address says where it is got:
 * {@code smtp+starttls://user@host?token=https://…&client=…&secret=…&scope=…&refresh=…} ({@link OAuthGrant}).
 */
public record SmtpUrl(
        Security security, String host, int port, @Nullable Credentials credentials) {

    /** How the connection is protected. */
    public enum Security {
        /** Whatever the server can do; in clear when it cannot, or when its certificate does not hold (RFC 7435). */
        STARTTLS_IF_OFFERED,
        STARTTLS_REQUIRED,
        TLS
    }

    /** For signing in; never written out. */
    public sealed interface Credentials {

        /** Who signs in. */
        String user();
    }

    /** A user with a password. */
    public record Password(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /** A user for whom access tokens are got. */
    public record Token(String user, OAuthGrant grant) implements Credentials {}

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
        var credentials = credentials(uri);
        if (credentials != null && security == Security.STARTTLS_IF_OFFERED) {
            throw wrong("a password is never sent in clear: use smtp+starttls or smtps");
        }
        return Optional.of(
                new SmtpUrl(security, host, uri.getPort() > 0 ? uri.getPort() : defaultPort(security), credentials));
    }

    private static Security security(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "smtp" -> Security.STARTTLS_IF_OFFERED;
            case "smtp+starttls" -> Security.STARTTLS_REQUIRED;
            case "smtps" -> Security.TLS;
            default -> throw wrong("it begins with smtp://, smtp+starttls:// or smtps://");
        };
    }

    private static int defaultPort(Security security) {
        return switch (security) {
            case STARTTLS_IF_OFFERED -> 25;
            case STARTTLS_REQUIRED -> 587;
            case TLS -> 465;
        };
    }

    private static @Nullable Credentials credentials(URI uri) {
        var userInfo = uri.getRawUserInfo();
        if (userInfo == null) {
            return null;
        }
        var query = uri.getRawQuery();
        if (query != null) {
            return new Token(
                    decoded(userInfo), OAuthGrant.parse(query).orElseThrow(() -> wrong("the token is incomplete")));
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw wrong("user and password are written user:password");
        }
        return new Password(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("QUITTANCE_SMTP_URL: " + what);
    }
}
