package io.quittance.payments.checkout;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable jobs: working Stripe's news, and the sweep that needs none. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    /** Each waits for Stripe; more at a time would only meet its limits. */
    private static final int EVENTS_AT_A_TIME = 6;

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(15);

    @Bean
    Task<EventJob> stripeEvent(Jobs jobs, StripeEvents events) {
        return jobs.once(StripeEvents.JOB)
                .atMost(EVENTS_AT_A_TIME)
                .whenDead((job, reason) ->
                        scope(job).run(() -> events.giveUp(new FirmId(job.firm()), job.event(), reason)))
                .does(job -> scope(job).run(() -> events.work(new FirmId(job.firm()), job.event())));
    }

    @Bean
    Task<StalePagesJob> stalePaymentPages(Jobs jobs, PageClosing closing) {
        return jobs.once(StalePagesJob.TASK)
                .does(job -> new TenantScope.Engine(new FirmId(job.firm()))
                        .run(() -> closing.closeStale(new FirmId(job.firm()), new DebtorId(job.debtor()))));
    }

    @Bean
    Task<Void> stripeSweep(Jobs jobs, Firms firms, Reconciliation reconciliation) {
        return jobs.recurring("stripe-sweep", Schedules.fixedDelay(BETWEEN_SWEEPS), () -> {
            for (var firm : new TenantScope.Platform().call(firms::all)) {
                new TenantScope.Engine(firm.id()).run(() -> reconciliation.sweep(firm.id()));
            }
        });
    }

    private static TenantScope scope(EventJob job) {
        return new TenantScope.Engine(new FirmId(job.firm()));
    }
}
