package io.quittance.api.entrance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiTasks {

    @Bean
    Task<Void> idempotencyPurge(Jobs jobs, IdempotencyStore keys) {
        return jobs.recurring(
                "idempotency-purge",
                FixedDelay.of(Duration.ofHours(1)),
                () -> new TenantScope.Platform().run(keys::purge));
    }
}
