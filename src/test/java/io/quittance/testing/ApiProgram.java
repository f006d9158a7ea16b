package io.quittance.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program that uses the API as a firm's client. */
public final class ApiProgram implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;

    /** A program of the application at this address. */
    public ApiProgram(String base) {
        this.base = base;
    }

    /** Asks for a token. @param scope null leaves it out of the request */
    public HttpResponse<String> tokenAnswer(String clientId, String secret, @Nullable String scope) {
        var body = "grant_type=client_credentials"
                + (scope == null ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A token, which must be given. */
    public String token(String clientId, String secret, @Nullable String scope) {
        var answer = tokenAnswer(clientId, secret, scope).body();
        var found = TOKEN.matcher(answer);
        if (!found.find()) {
            throw new AssertionError("no token: " + answer);
        }
        return found.group(1);
    }

    /** Calls the API. @param token null for none @param json null for no body */
    public HttpResponse<String> call(
            String method, String path, @Nullable String token, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request);
        if (path.startsWith("/api/v1/")) {
            ApiContract.at(base).hold(method, path, json, answer);
        }
        return answer;
    }

    /** The description of the API, to hold examples against. */
    public ApiContract contract() {
        return ApiContract.at(base);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
