package io.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    @Test
    void a_fresh_database_has_the_tables_and_no_rows_of_another() throws SQLException {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();
        execute(one.owner(), "create table public.mark (x int)");
        assertThatThrownBy(() -> execute(other.owner(), "select * from public.mark"))
                .hasMessageContaining("does not exist");
        execute(other.superuser(), "select * from parties.firm");
    }

    @Test
    void the_application_may_not_read_without_a_scope() {
        var database = TestDatabase.fresh();
        assertThatThrownBy(() -> execute(database.app(), "select * from parties.firm"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_application_takes_an_audience_for_a_transaction() throws SQLException {
        var database = TestDatabase.fresh();
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select set_config('role', 'quittance_engine', false)")) {
            assertThat(row.next()).isTrue();
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
