package io.quittance.tenancy;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to a durable job that failed or whose node died, the same for every job of the product (decision 0016): it is
 * tried again after a growing pause, at once when its node died, and after a bounded number of tries in a row it becomes a
 * dead letter.
 */
@Component
class JobPolicy {

    /** Tries in a row, the first one and dead nodes included. */
    static final int MOST_TRIES = 12;

    /** An error of the machine (no memory, endless recursion) comes again with the same data, and each try costs all others. */
    static final int MOST_TRIES_AFTER_ERROR = 3;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** A recurring job watches over others: when its trouble is over it must not sleep on. */
    static final Duration LONGEST_PAUSE_OF_RECURRING = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobPolicy.class);

    private final DeadJobStore store;

    JobPolicy(DeadJobStore store) {
        this.store = store;
    }

    /**
     * A job that is done once did not end well.
     *
     * @param whenDead told the reason when it is given up
     */
    <T> void failed(ExecutionComplete end, ExecutionOperations<T> operations, Consumer<String> whenDead) {
        if (!isLast(end)) {
            operations.reschedule(end, next(end, LONGEST_PAUSE));
            return;
        }
        var reason = bury(end);
        try {
            whenDead.accept(reason);
        } catch (RuntimeException e) {
            LOG.error("what waits for {} was not told that it is dead", name(end), e);
        }
        operations.remove();
    }

    /** A recurring job did not end well: it is among the dead letters until it succeeds, and goes on in its rhythm. */
    <T> void failed(ExecutionComplete end, ExecutionOperations<T> operations, Schedule rhythm) {
        if (isLast(end)) {
            bury(end);
        }
        var usual = end.getCause().isEmpty() ? end.getTimeDone() : rhythm.getNextExecutionTime(end);
        var pause = next(end, LONGEST_PAUSE_OF_RECURRING);
        operations.reschedule(end, pause.isAfter(usual) ? pause : usual);
    }

    /** A job succeeded: a dead letter of it is out of date. */
    void succeeded(Execution job) {
        store.forget(job.getTaskName(), job.getId());
    }

    private String bury(ExecutionComplete end) {
        var job = end.getExecution();
        var reason = reason(end);
        LOG.error("{} is given up after {} tries: {}", name(end), tries(end), reason);
        store.bury(new DeadJob(job.getTaskName(), job.getId(), tries(end), reason, end.getTimeDone()));
        return reason;
    }

    private static boolean isLast(ExecutionComplete end) {
        return tries(end)
                >= (end.getCause().filter(JobFault::isOfMachine).isPresent() ? MOST_TRIES_AFTER_ERROR : MOST_TRIES);
    }

    private static int tries(ExecutionComplete end) {
        return end.getExecution().consecutiveFailures + 1;
    }

    private static Instant next(ExecutionComplete end, Duration longest) {
        if (end.getCause().isEmpty()) {
            return end.getTimeDone();
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries(end) - 1, MOST_TRIES));
        return end.getTimeDone().plus(doubled.compareTo(longest) < 0 ? doubled : longest);
    }

    private static String reason(ExecutionComplete end) {
        return end.getCause().map(JobFault::describe).orElse("its node died while it worked");
    }

    private static String name(ExecutionComplete end) {
        return end.getExecution().getTaskName() + " " + end.getExecution().getId();
    }
}
