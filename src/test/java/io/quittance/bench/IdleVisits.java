package io.quittance.bench;

import io.quittance.journey.DemoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * People who open a link, answer the door, read the overview and do nothing more.
 *
 * @param fact opens the door behind the link
 */
record IdleVisits(DemoServer server, String link, String fact) {

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
    private static final int WARM_UP = 50;

    /** Live heap that each of so many sessions takes, in bytes. */
    long bytesEach(int sessions) {
        visit(WARM_UP);
        long before = server.liveHeap();
        visit(sessions);
        return (server.liveHeap() - before) / sessions;
    }

    private void visit(int times) {
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < times; i++) {
                visit(http);
            }
        }
    }

    private void visit(HttpClient http) {
        var nonce = NONCE.matcher(
                send(http, HttpRequest.newBuilder(URI.create(link))).body());
        if (!nonce.find()) {
            throw new IllegalStateException("no door behind the link");
        }
        var inside = send(
                http,
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("nonce="
                                + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8) + "&fact=" + fact)));
        var session = inside.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session-"))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the door did not open: " + inside.statusCode()));
        var overview =
                URI.create(link).resolve(inside.headers().firstValue("Location").orElseThrow());
        if (send(http, HttpRequest.newBuilder(overview).header("Cookie", session))
                        .statusCode()
                != 200) {
            throw new IllegalStateException("no overview behind the door");
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
