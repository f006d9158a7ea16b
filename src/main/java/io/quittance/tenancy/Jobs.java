package io.quittance.tenancy;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.springframework.stereotype.Component;

/**
 * Makes every durable job of the product, so that all of them fail in the same way ({@link JobPolicy}). A job may be done
 * again after a failure or by another node when its own one died: it must be able to go on from any point.
 */
@Component
public class Jobs {

    private final JobPolicy policy;

    Jobs(JobPolicy policy) {
        this.policy = policy;
    }

    /** A job that is done once for each time it is scheduled. Say what it does with {@link OneTimeJob#does}. */
    public <T> OneTimeJob<T> once(TaskDescriptor<T> task) {
        return new OneTimeJob<>(policy, task);
    }

    /** A job that is done again and again in this rhythm. It must be short: what takes long it schedules. */
    public Task<Void> recurring(String name, Schedule rhythm, Runnable work) {
        return Tasks.recurring(name, rhythm)
                .defaultPriority(Priority.HIGH)
                .onFailure((end, operations) -> policy.failed(end, operations, rhythm))
                .onDeadExecution((end, operations) -> policy.failed(end, operations, rhythm))
                .execute((_, context) -> {
                    work.run();
                    if (context.getExecution().consecutiveFailures > 0) {
                        policy.succeeded(context.getExecution());
                    }
                });
    }
}
