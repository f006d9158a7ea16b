package io.quittance.journey;

import io.quittance.testing.ClassPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The demo as people start it: a process of its own with its own PostgreSQL, one for all journeys of a test run. */
public final class DemoServer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final DemoServer SHARED = start();

    private final Process process;
    private final String url;
    private final Path log;

    private DemoServer(Process process, String url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** The demo that all journeys share; it ends with this JVM. */
    public static DemoServer shared() {
        return SHARED;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return url;
    }

    /** Bytes that are alive in its heap, after a collection. */
    public long liveHeap() {
        jcmd("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd said nothing of the heap");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private String jcmd(String command) {
        try {
            var program =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var run = new ProcessBuilder(program, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoServer start() {
        try {
            int port = freePort();
            var folder = Files.createTempDirectory("quittance-journey");
            var log = folder.resolve("demo.log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dquittance.home=" + Path.of("").toAbsolutePath(),
                    "-cp",
                    ClassPaths.withoutTests(),
                    "io.quittance.sandbox.Demo",
                    "--port=" + port,
                    "--data=" + folder.resolve("data"),
                    "--reset"));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            var server = new DemoServer(process, "http://localhost:" + port, log);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains("Quittance is ready: " + url)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the demo did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
