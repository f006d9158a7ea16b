package io.quittance.tenancy;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dead letters beside the scheduler's table. Used outside any scope: both tables belong to no audience. */
@Component
final class DeadJobStore {

    private static final String BURY = """
            insert into scheduler.dead_job (task_name, task_instance, task_data, tries, reason, died_at)
            select task_name, task_instance, task_data, :tries, :reason, :at
            from scheduler.scheduled_tasks where task_name = :task and task_instance = :instance
            on conflict (task_name, task_instance) do update
                set task_data = excluded.task_data, tries = excluded.tries, reason = excluded.reason, died_at = excluded.died_at
            """;

    private static final String FORGET =
            "delete from scheduler.dead_job where task_name = :task and task_instance = :instance";

    private static final String LATEST = """
            select task_name, task_instance, tries, reason, died_at from scheduler.dead_job
            order by died_at desc, task_name, task_instance limit :limit
            """;

    // A recurring job, and one that was asked for anew meanwhile, is in the queue already: it is only hurried.
    private static final String REVIVE = """
            with dead as (
                delete from scheduler.dead_job where task_name = :task and task_instance = :instance
                returning task_name, task_instance, task_data
            )
            insert into scheduler.scheduled_tasks as waiting
                (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version, priority)
            select task_name, task_instance, task_data, clock_timestamp(), false, 0, 1, :priority from dead
            on conflict (task_name, task_instance) do update
                set execution_time = excluded.execution_time, consecutive_failures = 0, version = waiting.version + 1
                where not waiting.picked
            """;

    private final JdbcClient jdbc;

    DeadJobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void bury(DeadJob job) {
        jdbc.sql(BURY)
                .param("task", job.task())
                .param("instance", job.instance())
                .param("tries", job.tries())
                .param("reason", job.reason())
                .param("at", Timestamp.from(job.diedAt()))
                .update();
    }

    void forget(String task, String instance) {
        jdbc.sql(FORGET).param("task", task).param("instance", instance).update();
    }

    List<DeadJob> latest(int limit) {
        return jdbc.sql(LATEST)
                .param("limit", limit)
                .query((row, _) -> new DeadJob(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getInt("tries"),
                        row.getString("reason"),
                        row.getTimestamp("died_at").toInstant()))
                .list();
    }

    void revive(String task, String instance, int priority) {
        jdbc.sql(REVIVE)
                .param("task", task)
                .param("instance", instance)
                .param("priority", priority)
                .update();
    }
}
