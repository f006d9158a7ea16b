package io.quittance.payments;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable jobs: working Stripe's news, and the sweep that needs none. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    private static final int TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(15);

    @Bean
    OneTimeTask<EventJob> stripeEvent(StripeEvents events) {
        var later = new FailureHandler.ExponentialBackoffFailureHandler<EventJob>(FIRST_PAUSE, 2);
        return Tasks.oneTime(StripeEvents.JOB)
                .onFailure((execution, operations) -> {
                    if (execution.getExecution().consecutiveFailures + 1 < TRIES) {
                        later.onFailure(execution, operations);
                    } else {
                        giveUp(events, (EventJob)
                                execution.getExecution().taskInstance.getData());
                        operations.stop();
                    }
                })
                .execute((instance, _) -> {
                    var job = instance.getData();
                    scope(job).run(() -> events.work(new FirmId(job.firm()), job.event()));
                });
    }

    @Bean
    RecurringTask<Void> stripeSweep(Firms firms, Reconciliation reconciliation) {
        return Tasks.recurring("stripe-sweep", Schedules.fixedDelay(BETWEEN_SWEEPS))
                .execute((_, _) -> {
                    for (var firm : new TenantScope.Platform().call(firms::all)) {
                        new TenantScope.Engine(firm.id()).run(() -> reconciliation.sweep(firm.id()));
                    }
                });
    }

    private static void giveUp(StripeEvents events, EventJob job) {
        scope(job).run(() -> events.giveUp(new FirmId(job.firm()), job.event(), "tried " + TRIES + " times"));
    }

    private static TenantScope scope(EventJob job) {
        return new TenantScope.Engine(new FirmId(job.firm()));
    }
}
