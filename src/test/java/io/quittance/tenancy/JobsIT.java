package io.quittance.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.quittance.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that fail, nodes that die, and what comes of it: by the scheduler of production with a clock that is moved. */
class JobsIT {

    private static final TaskDescriptor<String> WORK = TaskDescriptor.of("work", String.class);
    private static final Duration RHYTHM = Duration.ofSeconds(5);

    private final TestDatabase.TestDb db = TestDatabase.fresh();
    private final JdbcClient everything = JdbcClient.create(db.superuser());
    private final DeadJobStore store = new DeadJobStore(JdbcClient.create(db.app()));
    private final DeadJobs dead = new DeadJobs(store);
    private final Jobs jobs = new Jobs(new JobPolicy(store));
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger tries = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private Consumer<String> work = _ -> {};

    @Test
    void a_job_that_always_fails_is_tried_twelve_times_and_then_stands_among_the_dead_with_its_reason() {
        work = _ -> {
            throw new IllegalStateException("the file is torn");
        };
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        pass(scheduler, Duration.ofHours(6));
        assertThat(tries).hasValue(12);
        assertThat(told).containsExactly("data: IllegalStateException: the file is torn");
        assertThat(waiting()).isEmpty();
        assertThat(dead.latest(10)).singleElement().satisfies(job -> {
            assertThat(job.task()).isEqualTo("work");
            assertThat(job.instance()).isEqualTo("one");
            assertThat(job.tries()).isEqualTo(12);
            assertThat(job.reason()).isEqualTo("IllegalStateException: the file is torn");
            assertThat(job.diedAt()).isBefore(clock.now());
        });
    }

    @Test
    void the_pauses_grow_from_five_seconds_to_half_an_hour() {
        work = _ -> {
            throw new IllegalStateException("no");
        };
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        var pauses = new ArrayList<Long>();
        scheduler.runAnyDueExecutions();
        while (dead.latest(1).isEmpty()) {
            var next = waiting().getFirst();
            pauses.add(Duration.between(clock.now(), next).toSeconds());
            scheduler.setTime(next);
            scheduler.runAnyDueExecutions();
        }
        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 1800L, 1800L);
    }

    @Test
    void no_memory_ends_a_job_after_three_tries_even_wrapped_and_its_reason_says_so() {
        work = _ -> {
            throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
        };
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        pass(scheduler, Duration.ofHours(1));
        assertThat(tries).hasValue(3);
        assertThat(dead.latest(10))
                .singleElement()
                .satisfies(job -> assertThat(job.reason()).contains("OutOfMemoryError", "Java heap space"));
        assertThat(told).hasSize(1);
    }

    @Test
    void endless_recursion_ends_a_job_too() {
        work = JobsIT::endless;
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        pass(scheduler, Duration.ofHours(1));
        assertThat(tries).hasValue(3);
        assertThat(dead.latest(10))
                .singleElement()
                .satisfies(job -> assertThat(job.reason()).contains("StackOverflowError"));
    }

    @Test
    void a_job_that_kills_its_node_each_time_is_taken_over_at_once_but_not_for_ever() {
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        int lives = 0;
        while (dead.latest(1).isEmpty()) {
            assertThat(waiting()).singleElement().satisfies(at -> assertThat(at).isBeforeOrEqualTo(clock.now()));
            diesWhileWorking();
            scheduler.tick(Duration.ofHours(1));
            scheduler.runDeadExecutionDetection();
            lives++;
        }
        assertThat(lives).isEqualTo(JobPolicy.MOST_TRIES);
        assertThat(told).containsExactly("data: its node died while it worked");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void try_again_gives_a_dead_job_all_its_tries_and_success_ends_the_dead_letter() {
        work = _ -> {
            throw new OutOfMemoryError("no");
        };
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        pass(scheduler, Duration.ofHours(1));
        scheduler.setTime(later());
        dead.tryAgain("work", "one");
        assertThat(dead.latest(1)).isEmpty();
        pass(scheduler, Duration.ofHours(1));
        assertThat(tries).hasValue(6);
        assertThat(dead.latest(1)).hasSize(1);

        work = data -> told.add("done " + data);
        scheduler.setTime(later());
        dead.tryAgain("work", "one");
        dead.tryAgain("work", "one");
        pass(scheduler, Duration.ofMinutes(1));
        assertThat(told).last().isEqualTo("done data");
        assertThat(tries).hasValue(7);
        assertThat(dead.latest(1)).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_recurring_job_goes_on_stands_among_the_dead_meanwhile_and_leaves_them_when_it_succeeds() {
        work = _ -> {
            throw new IllegalStateException("no");
        };
        var scheduler = scheduler(jobs.recurring("look", FixedDelay.of(RHYTHM), () -> act("look")));
        pass(scheduler, Duration.ofMinutes(20));
        assertThat(tries).hasValueGreaterThan(JobPolicy.MOST_TRIES);
        assertThat(dead.latest(10))
                .singleElement()
                .satisfies(job -> assertThat(job.task()).isEqualTo("look"));
        assertThat(waiting())
                .singleElement()
                .satisfies(at -> assertThat(at)
                        .isBefore(clock.now()
                                .plus(JobPolicy.LONGEST_PAUSE_OF_RECURRING)
                                .plusSeconds(1)));
        work = _ -> {};
        pass(scheduler, Duration.ofMinutes(2));
        assertThat(dead.latest(10)).isEmpty();
        assertThat(waiting())
                .singleElement()
                .satisfies(
                        at -> assertThat(at).isBefore(clock.now().plus(RHYTHM).plusSeconds(1)));
    }

    @Test
    void a_job_that_finds_no_place_waits_and_loses_no_try_and_wins_none() {
        work = _ -> {
            throw new IllegalStateException("no");
        };
        var scheduler = scheduler(jobs.once(WORK).atMost(0).does(this::act));
        scheduler.schedule(WORK.instance("fresh").data("data").scheduledTo(clock.now()));
        scheduler.schedule(WORK.instance("tried").data("data").scheduledTo(clock.now()));
        everything
                .sql("update scheduler.scheduled_tasks set consecutive_failures = 7 where task_instance = 'tried'")
                .update();
        pass(scheduler, Duration.ofMinutes(1));
        assertThat(tries).hasValue(0);
        assertThat(everything
                        .sql("select consecutive_failures from scheduler.scheduled_tasks order by task_instance")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 7);
    }

    @Test
    void what_the_database_said_about_a_row_is_not_told() {
        work = _ -> everything
                .sql("insert into tenancy.no_such_table values ('Durand')")
                .update();
        var scheduler = scheduler(job());
        scheduler.schedule(WORK.instance("one").data("data").scheduledTo(clock.now()));
        pass(scheduler, Duration.ofHours(6));
        assertThat(dead.latest(1))
                .singleElement()
                .satisfies(job -> assertThat(job.reason())
                        .contains("PSQLException 42P01")
                        .doesNotContain("Durand", "no_such_table"));
    }

    private Task<String> job() {
        return jobs.once(WORK)
                .whenDead((data, reason) -> told.add(data + ": " + reason))
                .does(this::act);
    }

    private void act(String data) {
        tries.incrementAndGet();
        work.accept(data);
    }

    private <T extends Task<?> & OnStartup> ManualScheduler scheduler(Task<?> task) {
        clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        var builder = TestHelper.createManualScheduler(db.app(), task instanceof OnStartup ? List.of() : List.of(task));
        if (task instanceof OnStartup) {
            @SuppressWarnings("unchecked")
            var starting = (T) task;
            builder.startTasks(List.of(starting));
        }
        return builder.clock(clock).tableName("scheduler.scheduled_tasks").start();
    }

    private void pass(ManualScheduler scheduler, Duration time) {
        var end = clock.now().plus(time);
        while (clock.now().isBefore(end)) {
            scheduler.runAnyDueExecutions();
            scheduler.tick(Duration.ofSeconds(1));
        }
    }

    /** A node took the job and has been silent since. */
    private void diesWhileWorking() {
        everything
                .sql("update scheduler.scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = :at")
                .param("at", java.sql.Timestamp.from(clock.now()))
                .update();
    }

    /** A dead job comes back by the database's clock. */
    private Instant later() {
        return everything
                .sql("select clock_timestamp()")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant()
                .plus(1, ChronoUnit.DAYS);
    }

    private List<Instant> waiting() {
        return everything
                .sql("select execution_time from scheduler.scheduled_tasks order by execution_time")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static void endless(String data) {
        if (!data.isEmpty()) {
            endless(data);
        }
    }
}
