package io.quittance.sandbox;

import io.quittance.sandbox.database.DatabaseRoles;
import io.quittance.sandbox.database.Orphan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's own PostgreSQL 18 with durable settings and passwords, on loopback and a port of its own. It comes back by itself
 * when it is killed. Another server on the port or an orphan is never mistaken for it: directory and settings are checked.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** Name under which the data directory keeps the application's password. */
    static final String APP_PASSWORD = "database.app";

    private static final int PORT_LINE = 3;
    private static final Duration START = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final Path binaries;
    private final String superuserPassword;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(DataDirectory data, Path binaries) throws IOException {
        this.data = data;
        this.binaries = Files.createDirectories(binaries);
        this.superuserPassword = data.secret("database.superuser");
        this.server = start(0);
    }

    /**
     * Starts the server of a data directory; makes cluster, logins and database at the first start.
     *
     * @param binaries where PostgreSQL's programs are unpacked, shared by all demos of this user
     */
    static EmbeddedDatabase start(DataDirectory data, Path binaries) {
        try {
            var database = new EmbeddedDatabase(data, binaries);
            database.createRolesOnce();
            Thread.ofVirtual().name("database-watch").start(database::watch);
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
    }

    /** JDBC address of the product's database. */
    String url() {
        return url(port());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/quittance".formatted(port);
    }

    /** Where the server of a data directory answers, when one runs. */
    static OptionalInt runningPort(DataDirectory data) throws IOException {
        if (Orphan.running(data.postgresql()).isEmpty()) {
            return OptionalInt.empty();
        }
        var lines = Files.readAllLines(data.postgresql().resolve("postmaster.pid"));
        return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
    }

    /** Password of {@code quittance_app}. */
    String appPassword() {
        return data.secret(APP_PASSWORD);
    }

    /** Password of {@code quittance_owner}. */
    String ownerPassword() {
        return data.secret("database.owner");
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized int port() {
        return server.getPort();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        Orphan.stop(data.postgresql());
        var passwordFile = Files.createTempFile("quittance", ".pw");
        try {
            Files.writeString(passwordFile, superuserPassword);
            var started = builder(passwordFile).setPort(port).start();
            assertOwn(started);
            return started;
        } finally {
            Files.delete(passwordFile);
        }
    }

    private EmbeddedPostgres.Builder builder(Path passwordFile) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data.postgresql())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "80")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", superuserPassword);
    }

    private void assertOwn(EmbeddedPostgres started) throws IOException {
        try (var connection = superuser(started).getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select current_setting('data_directory'), current_setting('fsync')")) {
            row.next();
            if (!Path.of(row.getString(1)).toRealPath().equals(data.postgresql())
                    || !row.getString(2).equals("on")) {
                throw new IllegalStateException("another PostgreSQL answers on port " + started.getPort());
            }
        } catch (SQLException e) {
            throw new IOException("the embedded PostgreSQL does not answer", e);
        }
    }

    private DataSource superuser(EmbeddedPostgres started) {
        return started.getPostgresDatabase(Map.of("password", superuserPassword));
    }

    private void createRolesOnce() throws SQLException {
        try (var connection = superuser(server).getConnection()) {
            DatabaseRoles.createOnce(connection, ownerPassword(), appPassword());
        }
    }

    private void watch() {
        while (true) {
            try {
                Orphan.running(data.postgresql())
                        .ifPresent(process -> process.onExit().join());
                if (!revive()) {
                    return;
                }
            } catch (IOException e) {
                LOG.warn("PostgreSQL did not come back yet", e);
            }
        }
    }

    private synchronized boolean revive() throws IOException {
        if (closed) {
            return false;
        }
        var port = server.getPort();
        server.close();
        server = start(port);
        return true;
    }
}
