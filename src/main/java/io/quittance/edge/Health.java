package io.quittance.edge;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alive as long as the process answers; ready when the database answers within two seconds and holds exactly the migrations
 * of this version (rule D50).
 */
@RestController
class Health implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MIGRATIONS_ARE_KNOWN_FOR = Duration.ofSeconds(15).toNanos();

    private final DataSource dataSource;
    private final ObjectProvider<Flyway> flyway;
    private final ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile long migrationsRightAt = System.nanoTime() - MIGRATIONS_ARE_KNOWN_FOR;

    Health(DataSource dataSource, ObjectProvider<Flyway> flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "UP");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() throws InterruptedException {
        var check = checks.submit(this::databaseIsRight);
        try {
            return check.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? ResponseEntity.ok(Map.of("status", "UP"))
                    : down();
        } catch (ExecutionException e) {
            return down();
        } catch (TimeoutException e) {
            check.cancel(true);
            return down();
        }
    }

    @Override
    public void close() {
        checks.shutdownNow();
    }

    private boolean databaseIsRight() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds()) && migrationsAreRight();
        }
    }

    private boolean migrationsAreRight() {
        var migrations = flyway.getIfAvailable();
        if (migrations == null || System.nanoTime() - migrationsRightAt < MIGRATIONS_ARE_KNOWN_FOR) {
            return migrations != null;
        }
        var right = migrations.validateWithResult().validationSuccessful
                && Arrays.stream(migrations.info().all())
                        .filter(migration -> !migration.getType().equals(CoreMigrationType.SCHEMA))
                        .allMatch(migration -> migration.getState() == MigrationState.SUCCESS);
        if (right) {
            migrationsRightAt = System.nanoTime();
        }
        return right;
    }

    private static ResponseEntity<Map<String, String>> down() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "DOWN"));
    }
}
