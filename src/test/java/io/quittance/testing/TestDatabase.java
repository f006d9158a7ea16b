package io.quittance.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.quittance.sandbox.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL 18 per JVM with the roles of production and settings for speed. It is migrated once; every
 * {@link #fresh()} database is a copy of that, so tests never see each other's rows.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "quittance";

    /** Tests do not wait for the disk; benchmarks set this property to "on". */
    private static final String DURABLE = System.getProperty("quittance.test.fsync", "off");

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /**
     * A database of its own.
     *
     * @param app logs in as the application: sees nothing without a scope
     * @param owner owns schemas and tables; row security is forced for it too
     * @param superuser sees everything: for arranging and asserting only
     * @param url JDBC address for either login; no password is asked for
     */
    public record TestDb(DataSource app, DataSource owner, DataSource superuser, String url) {}

    /** A new database with all migrations and no rows. */
    public static synchronized TestDb fresh() {
        var name = "test_" + COUNTER.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner quittance_owner".formatted(name, TEMPLATE));
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
        return new TestDb(pool(name), direct(name, "quittance_owner"), direct(name, "postgres"), url(name));
    }

    /** A new database that stands at an earlier version and has no rows; {@link #migrate(String, String)} takes it on. */
    public static synchronized TestDb atVersion(String version) {
        var name = "earlier_" + COUNTER.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s owner quittance_owner".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
        migrate(url(name), version);
        return new TestDb(pool(name), direct(name, "quittance_owner"), direct(name, "postgres"), url(name));
    }

    /**
     * Migrates a database as production does at its start.
     *
     * @param version the last version to apply, or {@code latest}
     */
    public static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, "quittance_owner", "owner")
                .defaultSchema("flyway")
                .createSchemas(true)
                .placeholders(Map.of("app", "quittance_app"))
                .target(version)
                .load()
                .migrate();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of(
                                    System.getProperty("java.io.tmpdir"),
                                    "quittance-" + System.getProperty("user.name"))
                            .toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", DURABLE)
                    .setServerConfig("synchronous_commit", DURABLE)
                    .setServerConfig("shared_buffers", "256MB")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection()) {
                DatabaseRoles.createOnce(connection, "owner", "app");
            }
            migrate("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), TEMPLATE), "latest");
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the PostgreSQL for tests did not start", e);
        }
    }

    private static DataSource pool(String database) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setUsername("quittance_app");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(12);
        config.setIdleTimeout(10_000);
        config.setPoolName(database);
        return new HikariDataSource(config);
    }

    private static DataSource direct(String database, String user) {
        return new DriverManagerDataSource(url(database), user, "");
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.getPort(), database);
    }
}
