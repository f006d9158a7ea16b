package io.quittance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quittance.testing.House;
import io.quittance.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Production nodes that do only one half of the work. */
class NodeRolesIT {

    @Test
    void a_worker_takes_tasks_and_shows_nothing_but_its_health() {
        try (var house = new House("--quittance.roles=worker");
                var visitor = new Visitor(house.url())) {
            assertThat(house.get(Scheduler.class).getSchedulerState().isStarted())
                    .isTrue();
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/staff").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/v1/invoices").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_web_node_answers_people_and_leaves_tasks_to_workers() {
        try (var house = new House("--quittance.roles=web");
                var visitor = new Visitor(house.url())) {
            assertThat(house.get(Scheduler.class).getSchedulerState().isStarted())
                    .isFalse();
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }
}
