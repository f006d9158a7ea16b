package io.quittance.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How access tokens for a mail server are got (RFC 6749): with a refresh token when there is one, else with the client's own
 * right. Never written out.
 *
 * @param endpoint where tokens are given, https except on this machine
 */
record OAuthGrant(
        URI endpoint,
        String client,
        @Nullable String secret,
        @Nullable String scope,
        @Nullable String refresh) {

    /** Reads {@code token=…&client=…&secret=…&scope=…&refresh=…}, percent-encoded; empty when token or client is missing. */
    static Optional<OAuthGrant> parse(String query) {
        var parts = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> SmtpUrl.decoded(part[1]), (one, _) -> one));
        var endpoint = parts.get("token");
        var client = parts.get("client");
        if (endpoint == null || client == null || !isGuarded(endpoint)) {
            return Optional.empty();
        }
        return Optional.of(new OAuthGrant(
                URI.create(endpoint), client, parts.get("secret"), parts.get("scope"), parts.get("refresh")));
    }

    /** The form that asks for a token. */
    String form() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("grant_type", refresh == null ? "client_credentials" : "refresh_token");
        fields.put("refresh_token", refresh);
        fields.put("client_id", client);
        fields.put("client_secret", secret);
        fields.put("scope", scope);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean isGuarded(String endpoint) {
        return endpoint.startsWith("https://") || endpoint.startsWith("http://127.0.0.1:");
    }

    @Override
    public String toString() {
        return "OAuthGrant[" + endpoint.getHost() + "]";
    }
}
