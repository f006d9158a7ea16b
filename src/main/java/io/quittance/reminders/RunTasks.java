package io.quittance.reminders;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's durable tasks. A run that died with its node is picked up again by the scheduler. The day's run starts by the
 * firm's own calendar and clock, so a changed hour or a missed morning neither skips nor doubles a day.
 */
@Configuration(proxyBeanMethods = false)
class RunTasks {

    private static final Logger LOG = LoggerFactory.getLogger(RunTasks.class);

    /** Before the contact hours begin: what is planned then leaves when they do. */
    private static final LocalTime START_OF_DAY = LocalTime.of(6, 0);

    private static final int RUNS_AT_A_TIME = 4;
    private static final LocalTime CHECK_AT = LocalTime.of(3, 15);
    private static final TaskDescriptor<RunToDo> RUN = TaskDescriptor.of("reminder-run", RunToDo.class);

    /** Which run of which firm. */
    record RunToDo(long firm, long run) implements Serializable {
        FirmId firmId() {
            return new FirmId(firm);
        }

        RunId runId() {
            return new RunId(run);
        }

        TenantScope scope() {
            return new TenantScope.Engine(firmId());
        }
    }

    static SchedulableInstance<RunToDo> instance(FirmId firm, RunId run) {
        return RUN.instance(firm.value() + "-" + run.value())
                .data(new RunToDo(firm.value(), run.value()))
                .scheduledTo(Instant.EPOCH);
    }

    @Bean
    Task<RunToDo> reminderRunTask(Jobs jobs, ObjectProvider<ReminderRuns> runs) {
        return jobs.once(RUN)
                .atMost(RUNS_AT_A_TIME)
                .whenDead((job, _) -> job.scope().run(() -> runs.getObject().giveUp(job.firmId(), job.runId())))
                .does(job -> job.scope().run(() -> runs.getObject().execute(job.firmId(), job.runId())));
    }

    @Bean
    Task<Void> reminderDayTask(
            Jobs jobs, ObjectProvider<Firms> firms, ObjectProvider<ReminderRuns> runs, BusinessDay businessDay) {
        return jobs.recurring(
                "reminder-day",
                FixedDelay.ofMinutes(5),
                () -> forEach(firms.getObject(), firm -> {
                    var local = businessDay.now().atZone(firm.zone());
                    if (!local.toLocalTime().isBefore(START_OF_DAY)) {
                        runs.getObject().requestDaily(firm.id(), local.toLocalDate());
                    }
                }));
    }

    @Bean
    Task<Void> reminderCheckTask(
            Jobs jobs, ObjectProvider<Firms> firms, ObjectProvider<NextActionCheck> check, BusinessDay businessDay) {
        return jobs.recurring(
                "reminder-look-check",
                Schedules.daily(CHECK_AT),
                () -> forEach(
                        firms.getObject(), firm -> check.getObject().check(firm.id(), businessDay.today(firm.zone()))));
    }

    /** One firm's fault does not keep the others from their day. */
    private static void forEach(Firms firms, Consumer<Firm> work) {
        List<Firm> all = new TenantScope.Platform().call(firms::all);
        for (var firm : all) {
            try {
                new TenantScope.Engine(firm.id()).run(() -> work.accept(firm));
            } catch (RuntimeException e) {
                LOG.error("The engine's work for firm {} failed and is tried again", firm.key(), e);
            }
        }
    }
}
