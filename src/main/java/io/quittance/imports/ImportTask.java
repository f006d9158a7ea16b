package io.quittance.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.tenancy.Contention;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works imports and undoes them. When a node dies, the scheduler hands its import to another, which goes on after the last chunk. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    /** Files take memory and the processor for long; the rest wait their turn. */
    private static final int AT_A_TIME = 3;

    @Bean
    Task<ImportOrder> importWork(Jobs jobs, ObjectProvider<ImportRun> run) {
        return jobs.once(ImportOrder.TASK)
                .atMost(AT_A_TIME)
                .whenDead((order, reason) -> new TenantScope.Engine(order.firm())
                        .run(() -> run.getObject().giveUp(order.firm(), order.id(), reason)))
                .does(order -> new TenantScope.Engine(order.firm())
                        .run(() -> run.getObject().work(order.firm(), order.id())));
    }

    @Bean
    Task<UndoOrder> importUndo(Jobs jobs, ObjectProvider<Undos> undos) {
        return jobs.once(UndoOrder.TASK)
                .atMost(AT_A_TIME)
                .whenDead((order, _) -> new TenantScope.Engine(order.firm())
                        .run(() -> undos.getObject().giveUp(order.firm(), order.id())))
                .does(order -> new TenantScope.Engine(order.firm())
                        .run(() -> Contention.retried(() -> undos.getObject().work(order.firm(), order.id()))));
    }
}
