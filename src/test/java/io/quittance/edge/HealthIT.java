package io.quittance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.testing.House;
import io.quittance.testing.TestDatabase;
import io.quittance.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a load balancer is told (rule D50). */
class HealthIT {

    private static final String NEWER = """
            insert into flyway.flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (999, '999', 'of a newer version', 'SQL', 'V999__newer.sql', 'somebody', 1, true)
            """;

    @Test
    void a_node_is_ready_only_with_its_own_migrations_and_a_database_that_answers() {
        var database = TestDatabase.fresh();
        var owner = JdbcClient.create(database.superuser());
        try (var house = new House(database);
                var visitor = new Visitor(house.url())) {
            owner.sql(NEWER).update();
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(503);
            owner.sql("delete from flyway.flyway_schema_history where version = '999'")
                    .update();
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);

            house.get(HikariDataSource.class).close();
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
