package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.sandbox.database.Orphan;
import io.quittance.sandbox.database.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "quittance-" + System.getProperty("user.name"));

    @TempDir
    Path folder;

    @Test
    void rows_survive_a_restart_and_settings_are_durable() throws SQLException {
        try (var data = DataDirectory.open(folder, false)) {
            try (var database = EmbeddedDatabase.start(data, BINARIES)) {
                assertThat(asOwner(database, "show fsync")).isEqualTo("on");
                assertThat(asOwner(database, "create table public.kept as select 'still here' as x"))
                        .isNull();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            try (var database = EmbeddedDatabase.start(data, BINARIES)) {
                assertThat(asOwner(database, "select x from public.kept")).isEqualTo("still here");
            }
        }
    }

    @Test
    void a_wrong_password_is_refused_and_secrets_are_readable_by_their_owner_only() throws IOException {
        try (var data = DataDirectory.open(folder, false);
                var database = EmbeddedDatabase.start(data, BINARIES)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_directory_in_use_is_refused_in_one_line() {
        try (var _ = DataDirectory.open(folder, false)) {
            assertThatThrownBy(() -> DataDirectory.open(folder, false))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("Another demo is running")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_directory_with_other_things_is_left_alone_even_by_reset() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.open(folder, true)).isInstanceOf(StartRefusedException.class);
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void a_killed_postgresql_comes_back_on_the_same_port_with_what_was_acknowledged() throws Exception {
        try (var data = DataDirectory.open(folder, false);
                var database = EmbeddedDatabase.start(data, BINARIES)) {
            asOwner(database, "create table public.kept as select 'acknowledged' as x");
            var server = Orphan.running(data.postgresql()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
            assertThat(eventually(database, "select x from public.kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_pid_file_of_something_else_does_not_stop_a_start() throws Exception {
        try (var data = DataDirectory.open(folder, false)) {
            EmbeddedDatabase.start(data, BINARIES).close();
            Files.writeString(
                    data.postgresql().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n");
            try (var database = EmbeddedDatabase.start(data, BINARIES)) {
                assertThat(asOwner(database, "select 'alive'")).isEqualTo("alive");
            }
            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }

    @Test
    void a_reset_makes_new_passwords_and_an_empty_cluster() throws SQLException {
        String before;
        try (var data = DataDirectory.open(folder, false);
                var database = EmbeddedDatabase.start(data, BINARIES)) {
            asOwner(database, "create table public.kept (x int)");
            before = database.appPassword();
        }
        try (var data = DataDirectory.open(folder, true);
                var database = EmbeddedDatabase.start(data, BINARIES)) {
            assertThat(database.appPassword()).isNotEqualTo(before);
            assertThat(asOwner(database, "select to_regclass('public.kept')::text"))
                    .isNull();
        }
    }

    private static @Nullable String eventually(EmbeddedDatabase database, String sql) throws SQLException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                return asOwner(database, sql);
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static @Nullable String asOwner(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "quittance_owner", database.ownerPassword());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }
}
