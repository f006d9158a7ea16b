package io.quittance.tenancy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The making of a job that is done once; {@link Jobs#once} begins it. */
public final class OneTimeJob<T> {

    /** A job that found no place looks again after this time; that is no try. */
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final JobPolicy policy;
    private final TaskDescriptor<T> task;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private BiConsumer<T, String> whenDead = (_, _) -> {};

    OneTimeJob(JobPolicy policy, TaskDescriptor<T> task) {
        this.policy = policy;
        this.task = task;
    }

    /** No more than so many of this kind at a time on a node, so that jobs that take long leave threads to the others. */
    public OneTimeJob<T> atMost(int atATime) {
        places = new Semaphore(atATime);
        return this;
    }

    /**
     * Is told when the job is given up, with the reason: whatever waits for it ends here as failed and can be repeated. Binds
     * its own scope. The operator's "try again" does the same job once more.
     */
    public OneTimeJob<T> whenDead(BiConsumer<T, String> told) {
        whenDead = told;
        return this;
    }

    /** The job. The work binds its own scope; whatever it throws, an {@code Error} too, counts as a failed try. */
    public Task<T> does(Consumer<T> work) {
        return Tasks.custom(task)
                .onFailure(this::failed)
                .onDeadExecution(this::failed)
                .execute((instance, context) -> {
                    if (!begin(instance.getId())) {
                        return OneTimeJob::later;
                    }
                    try {
                        work.accept(instance.getData());
                    } finally {
                        end(instance.getId());
                    }
                    policy.succeeded(context.getExecution());
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    private void failed(ExecutionComplete end, ExecutionOperations<T> operations) {
        policy.failed(end, operations, reason -> whenDead.accept(data(end), reason));
    }

    @SuppressWarnings("unchecked") // an execution of this task carries its data
    private T data(ExecutionComplete end) {
        return (T) end.getExecution().taskInstance.getData();
    }

    // After an outage of the database a job may count as dead while it still runs here: it does not run twice at a
    // time.
    private boolean begin(String instance) {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean free = running.add(instance);
        if (!free) {
            places.release();
        }
        return free;
    }

    private void end(String instance) {
        running.remove(instance);
        places.release();
    }

    // To wait is no success, which would forget the tries so far, and no failure, which would count as one.
    private static <T> void later(ExecutionComplete end, ExecutionOperations<T> operations) {
        var job = end.getExecution();
        var at = end.getTimeDone().plus(COME_BACK);
        if (job.consecutiveFailures == 0) {
            operations.reschedule(end, at);
        } else {
            job.consecutiveFailures--;
            operations.reschedule(ExecutionComplete.failure(job, end.getTimeDone(), end.getTimeDone(), null), at);
        }
    }
}
