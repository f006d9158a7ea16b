package io.quittance.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.sandbox.database.DatabaseRoles;
import io.quittance.testing.TestDatabase.TestDb;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own with durable settings; each fresh database is a copy of the migrated one. */
public final class BenchDatabase implements AutoCloseable {

    private static final String TEMPLATE = "quittance";

    private final EmbeddedPostgres server;
    private int count;

    /** Starts it and migrates once. */
    public BenchDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        Path.of(System.getProperty("java.io.tmpdir"), "quittance-" + System.getProperty("user.name"))
                                .toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.createOnce(connection, "owner", "app");
        }
        Flyway.configure()
                .dataSource(url(TEMPLATE), "quittance_owner", "owner")
                .defaultSchema("flyway")
                .createSchemas(true)
                .placeholders(Map.of("app", "quittance_app"))
                .load()
                .migrate();
    }

    /** A database with all migrations and no rows. */
    public TestDb fresh() throws SQLException {
        var name = "bench_" + ++count;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (count > 1) {
                statement.execute("drop database bench_%d with (force)".formatted(count - 1));
            }
            statement.execute("create database %s template %s owner quittance_owner".formatted(name, TEMPLATE));
            statement.execute("checkpoint");
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setUsername("quittance_app");
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(8);
        return new TestDb(pool, direct(name, "quittance_owner"), direct(name, "postgres"), url(name));
    }

    private DataSource direct(String database, String user) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        return source;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
