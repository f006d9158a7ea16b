package io.quittance.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived its demo. Left alone it would answer on its old port with its old settings, even for another
 * directory, so it is stopped before a new start. A pid file whose process is something else is removed.
 */
public final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphan() {}

    /**
     * Stops the server of a data directory when one runs.
     *
     * @throws StartRefusedException when it belongs to somebody else and does not stop
     */
    public static void stop(Path directory) {
        try {
            var pidFile = directory.resolve("postmaster.pid");
            var server = running(directory);
            if (server.isPresent()) {
                interrupt(server.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Cannot clear the PostgreSQL of an earlier demo in " + directory + ": " + e);
        }
    }

    /** The server process of a data directory, when its pid file names one that really serves it. */
    public static Optional<ProcessHandle> running(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (!pid.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(process -> serves(process, directory));
    }

    private static boolean serves(ProcessHandle process, Path directory) {
        return process.info().arguments().map(Arrays::asList).stream()
                .anyMatch(arguments -> arguments.contains(directory.toString()));
    }

    // SIGINT is PostgreSQL's fast stop; Java's own destroy() sends SIGTERM, which waits for every client to leave.
    private static void interrupt(ProcessHandle server) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefusedException(
                    "PostgreSQL of an earlier demo (process " + server.pid() + ") does not stop.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("Interrupted while stopping the PostgreSQL of an earlier demo.");
        }
    }
}
