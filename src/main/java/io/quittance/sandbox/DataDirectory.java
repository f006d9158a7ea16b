package io.quittance.sandbox;

import io.quittance.sandbox.database.Orphan;
import io.quittance.sandbox.database.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a demo keeps its data between starts, held by one process at a time. The lock is a file beside PostgreSQL's directory and
 * not in it, because PostgreSQL outlives a killed demo.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "demo.lock";
    private static final String SECRETS = "secrets.properties";
    private static final List<String> OWN =
            List.of("postgresql", "mailbox", "documents", "printed", "stripe", "logs", SECRETS);

    private final Path root;
    private final FileChannel channel;
    private final Properties secrets = new Properties();
    private final SecureRandom random = new SecureRandom();

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory for this process and makes it when it is not there.
     *
     * @param reset whether what an earlier demo left is removed
     * @throws StartRefusedException when another demo holds it, it cannot be written, or it holds something else
     */
    static DataDirectory open(Path path, boolean reset) {
        try {
            var strangers = Files.isDirectory(path) && !Files.exists(path.resolve(LOCK)) && !isEmpty(path);
            if (strangers) {
                throw new StartRefusedException(path + " holds something else than a demo: name another directory.");
            }
            Files.createDirectories(path);
            var root = path.toRealPath();
            var directory = new DataDirectory(root, lock(root));
            directory.loadSecrets();
            if (reset) {
                directory.startAnew();
            }
            return directory;
        } catch (IOException e) {
            throw new StartRefusedException("Cannot use " + path + " for the demo's data: " + e);
        }
    }

    /** Looks at a directory without taking it; its secrets can be read. @throws StartRefusedException when it is not a demo's */
    static DataDirectory look(Path path) {
        try {
            var root = path.toRealPath();
            var directory = new DataDirectory(root, FileChannel.open(root.resolve(LOCK), StandardOpenOption.WRITE));
            directory.loadSecrets();
            return directory;
        } catch (IOException e) {
            throw new StartRefusedException("There is no demo in " + path + ".");
        }
    }

    /** Whether a demo runs on it. */
    boolean isHeld() throws IOException {
        @Nullable FileLock lock = channel.tryLock();
        if (lock != null) {
            lock.release();
        }
        return lock == null;
    }

    /** PostgreSQL's own directory. */
    Path postgresql() {
        return root.resolve("postgresql");
    }

    /** A folder of this directory, made when missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret of this installation: made at random when first asked for, the same after every start until a reset. */
    synchronized String secret(String name) {
        var known = secrets.getProperty(name);
        return known != null ? known : keep(name, randomText());
    }

    /** Keeps a value beside the secrets. */
    synchronized String keep(String name, String value) {
        secrets.setProperty(name, value);
        try {
            var fresh = root.resolve(SECRETS + ".next");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(fresh)) {
                secrets.store(out, "Made at the last reset of the demo");
            }
            Files.move(fresh, root.resolve(SECRETS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return value;
    }

    /** A value kept earlier. */
    synchronized @Nullable String kept(String name) {
        return secrets.getProperty(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            return channel;
        }
        channel.close();
        throw new StartRefusedException(
                "Another demo is running on " + root + ": stop it or name another directory with --data.");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Removes what an earlier demo left, its secrets included. */
    synchronized void startAnew() {
        Orphan.stop(postgresql());
        try {
            for (var name : OWN) {
                var entry = root.resolve(name);
                if (Files.exists(entry)) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw new StartRefusedException("Cannot clear the demo's data: " + e);
        }
        secrets.clear();
    }

    private static void delete(Path entry) throws IOException {
        try (var tree = Files.walk(entry)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void loadSecrets() throws IOException {
        var file = root.resolve(SECRETS);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                secrets.load(in);
            }
        }
    }

    private String randomText() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
