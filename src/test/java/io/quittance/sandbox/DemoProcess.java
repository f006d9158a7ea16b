package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.sandbox.database.Orphan;
import io.quittance.testing.ClassPaths;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo as a process of its own, to be killed. It can be started again on the same data. */
final class DemoProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private @Nullable Process process;
    private @Nullable String token;
    private long tokenSince;

    DemoProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException {
        var log = Files.createTempFile(folder, "demo", ".log");
        var started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx800m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        ClassPaths.withoutTests(),
                        "io.quittance.sandbox.Demo",
                        "--port=" + port,
                        "--data=" + data()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process = started;
        token = null;
        await(Duration.ofMinutes(5), () -> {
            assertThat(started.isAlive()).as(() -> read(log)).isTrue();
            return read(log).contains("Quittance is ready:");
        });
    }

    /** Kills the application with -9; its PostgreSQL lives on. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Kills PostgreSQL with -9, the server and all its children. */
    void killDatabase() throws IOException {
        var server = Orphan.running(data().toRealPath().resolve("postgresql")).orElseThrow();
        var children = server.children().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** A read of the sandbox; a missing node when the application does not answer. */
    JsonNode read(String path) {
        return answer(request(path).build());
    }

    /** What stands at an address, as it is; nothing when the application does not answer. */
    String text(String path) {
        return send(request(path).build()).map(HttpResponse::body).orElse("");
    }

    /** Sends a form as a browser without cookies does. */
    void postForm(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode put(String path, String body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A read of the API of the first firm. */
    JsonNode api(String path) {
        return answer(request("/api/v1" + path)
                .header("Authorization", "Bearer " + token())
                .build());
    }

    /** Imports a list of the first firm, and says beforehand that whatever it lets leave may leave. */
    JsonNode upload(String csv) {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"many.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"wave\"\r\n\r\nALLOW\r\n--cut--\r\n";
        return answer(request("/api/v1/imports")
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Waits for a state. */
    static void await(Duration patience, BooleanSupplier reached) {
        var end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached in %s", patience).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private String token() {
        if (token == null || System.nanoTime() - tokenSince > TOKEN_LIFE.toNanos()) {
            tokenSince = System.nanoTime();
            var firm = read("/sandbox/credentials").path("firms").path(0);
            var basic = Base64.getEncoder()
                    .encodeToString("%s:%s"
                            .formatted(
                                    firm.path("clientId").asString(),
                                    firm.path("clientSecret").asString())
                            .getBytes(StandardCharsets.UTF_8));
            token = answer(request("/oauth2/token")
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build())
                    .path("access_token")
                    .asString();
        }
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(60));
    }

    private JsonNode answer(HttpRequest request) {
        return send(request)
                .filter(answer -> answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("json"))
                .map(answer -> JSON.readTree(answer.body()))
                .orElseGet(JSON::missingNode);
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }
}
