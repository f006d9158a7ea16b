package io.quittance.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute the new postings of each firm join its chain. */
@Configuration(proxyBeanMethods = false)
class SealTask {

    @Bean
    Task<Void> ledgerSeal(Jobs jobs, ObjectProvider<Firms> firms, ObjectProvider<Ledger> ledger) {
        return jobs.recurring("ledger-seal", FixedDelay.of(Duration.ofMinutes(1)), () -> {
            for (Firm firm : new TenantScope.Platform().call(firms.getObject()::all)) {
                new TenantScope.Engine(firm.id()).run(() -> ledger.getObject().seal(firm.id()));
            }
        });
    }
}
