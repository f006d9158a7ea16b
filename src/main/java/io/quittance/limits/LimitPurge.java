package io.quittance.limits;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets the tries of hours that have passed. */
@Configuration(proxyBeanMethods = false)
class LimitPurge {

    private static final Duration EVERY = Duration.ofMinutes(30);

    @Bean
    Task<Void> limitPurge(Jobs jobs, LimitStore limits, TransactionTemplate transaction, InstantSource clock) {
        return jobs.recurring(
                "limit-purge",
                FixedDelay.of(EVERY),
                () -> new TenantScope.Platform()
                        .run(() -> transaction.executeWithoutResult(_ -> limits.purge(clock.instant()))));
    }
}
