package io.quittance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a journey needs around the browser: the clock, the mailbox and the API of the demo. */
public final class Sandbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    public Sandbox(String url) {
        this.url = url;
    }

    /** An answer with its body read as JSON, or a missing node when it is none. */
    public record Answer(int status, JsonNode json, String text) {}

    public JsonNode credentials() {
        return send("GET", "/sandbox/credentials", null, null).json();
    }

    public LocalDate today() {
        return LocalDate.parse(
                send("GET", "/sandbox/clock", null, null).json().path("today").asString());
    }

    public void travel(int days) {
        var target = today().plusDays(days).toString();
        assertThat(send("PUT", "/sandbox/clock", "{\"today\":\"" + target + "\"}", null)
                        .status())
                .isEqualTo(202);
        await(
                Duration.ofMinutes(5),
                () -> send("GET", "/sandbox/clock", null, null).json(),
                clock -> clock.path("today").asString().equals(target)
                        && !clock.path("running").asBoolean());
    }

    /** The raw mails to an address, oldest first. */
    public List<String> mailsTo(String address) {
        var items = send("GET", "/sandbox/mailbox?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8), null, null)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> send("GET", "/sandbox/mailbox/" + item.path("id").asString(), null, null)
                        .text())
                .toList();
    }

    /** The letters to a debtor as the sandbox lists them, oldest first. */
    List<JsonNode> lettersTo(DebtorFixture debtor) {
        var items = send("GET", "/sandbox/letters?debtor=" + debtor.reference(), null, null)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The portal link of a raw mail. */
    public static String linkIn(String mail) {
        return linkIn(mail, "l");
    }

    /** The link of a raw mail whose path begins with this word. */
    public static String linkIn(String mail, String word) {
        var matcher = Pattern.compile("https?://[^\\s\"<>]+/" + word + "/[A-Za-z0-9_-]+")
                .matcher(plain(mail));
        assertThat(matcher.find()).as("a link in the mail").isTrue();
        return matcher.group();
    }

    /** A raw mail without the soft line breaks of its encoding. */
    static String plain(String mail) {
        return mail.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    }

    /** Calls the API of the firm at this place of the credentials. */
    public Answer api(int firm, String method, String path, @Nullable String body) {
        var access = credentials().path("firms").path(firm);
        var basic = Base64.getEncoder()
                .encodeToString((access.path("clientId").asString() + ":"
                                + access.path("clientSecret").asString())
                        .getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var token = answer(request).json().path("access_token").asString();
        return send(method, "/api/v1" + path, body, "Bearer " + token);
    }

    public Answer send(String method, String path, @Nullable String body, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return answer(request.build());
    }

    /** Asks again until the state is reached. */
    public static <T> T await(Duration patience, Supplier<T> state, Predicate<T> reached) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var now = state.get();
            if (reached.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("not reached: %s", now).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var json = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), json, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
