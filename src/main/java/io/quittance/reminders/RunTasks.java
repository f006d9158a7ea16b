package io.quittance.reminders;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
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

    private static final LocalTime CHECK_AT = LocalTime.of(3, 15);
    private static final TaskDescriptor<RunToDo> RUN = TaskDescriptor.of("reminder-run", RunToDo.class);

    /** Which run of which firm. */
    record RunToDo(long firm, long run) implements Serializable {}

    static SchedulableInstance<RunToDo> instance(FirmId firm, RunId run) {
        return RUN.instance(firm.value() + "-" + run.value())
                .data(new RunToDo(firm.value(), run.value()))
                .scheduledTo(Instant.EPOCH);
    }

    @Bean
    OneTimeTask<RunToDo> reminderRunTask(ObjectProvider<ReminderRuns> runs) {
        return Tasks.oneTime(RUN).execute((instance, _) -> {
            var firm = new FirmId(instance.getData().firm());
            var run = new RunId(instance.getData().run());
            new TenantScope.Engine(firm).run(() -> runs.getObject().execute(firm, run));
        });
    }

    @Bean
    RecurringTask<Void> reminderDayTask(
            ObjectProvider<Firms> firms, ObjectProvider<ReminderRuns> runs, BusinessDay businessDay) {
        return Tasks.recurring("reminder-day", FixedDelay.ofMinutes(5))
                .execute((_, _) -> forEach(firms.getObject(), firm -> {
                    var local = businessDay.now().atZone(firm.zone());
                    if (!local.toLocalTime().isBefore(START_OF_DAY)) {
                        runs.getObject().requestDaily(firm.id(), local.toLocalDate());
                    }
                }));
    }

    @Bean
    RecurringTask<Void> reminderCheckTask(
            ObjectProvider<Firms> firms, ObjectProvider<LookCheck> check, BusinessDay businessDay) {
        return Tasks.recurring("reminder-look-check", Schedules.daily(CHECK_AT))
                .execute((_, _) -> forEach(
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
