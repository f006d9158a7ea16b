package io.quittance.receivables;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute the new postings of each firm join its chain. */
@Configuration(proxyBeanMethods = false)
class SealTask {

    @Bean
    RecurringTask<Void> ledgerSeal(ObjectProvider<Firms> firms, ObjectProvider<Ledger> ledger) {
        return Tasks.recurring("ledger-seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    for (Firm firm : new TenantScope.Platform().call(firms.getObject()::all)) {
                        new TenantScope.Engine(firm.id())
                                .run(() -> ledger.getObject().seal(firm.id()));
                    }
                });
    }
}
