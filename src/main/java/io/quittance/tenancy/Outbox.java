package io.quittance.tenancy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Schedules durable tasks in the transaction of the work that causes them. The scheduler's table belongs to no audience, so
 * the role is taken off for that one statement and put back; both commit or neither.
 */
@Component
public class Outbox {

    private final RoleStore roles;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<Scheduler> worker;
    private final InstantSource clock;

    Outbox(
            RoleStore roles,
            ObjectProvider<SchedulerClient> scheduler,
            ObjectProvider<Scheduler> worker,
            InstantSource clock) {
        this.roles = roles;
        this.scheduler = scheduler;
        this.worker = worker;
        this.clock = clock;
    }

    /** Schedules the task to run at once unless the same instance already waits. Needs a running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(SchedulableInstance<?> task) {
        roles.take("none");
        try {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(task.getTaskInstance(), task.getNextExecutionTime(clock.instant()));
        } finally {
            TenantScope.current().ifPresent(scope -> roles.take(scope.role()));
        }
        hurry();
    }

    /** Once the task can be seen, the worker of this node looks for it without waiting for its next turn. */
    private void hurry() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
