package io.quittance.imports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quittance.tenancy.Contention;
import io.quittance.tenancy.TenantScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works imports and undoes them. When a node dies, the scheduler hands its import to another, which goes on after the last chunk. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    @Bean
    OneTimeTask<ImportOrder> importWork(ObjectProvider<ImportRun> run) {
        return Tasks.oneTime(ImportOrder.TASK).execute((instance, _) -> {
            var order = instance.getData();
            new TenantScope.Engine(order.firm()).run(() -> run.getObject().work(order.firm(), order.id()));
        });
    }

    @Bean
    OneTimeTask<UndoOrder> importUndo(ObjectProvider<Undos> undos) {
        return Tasks.oneTime(UndoOrder.TASK).execute((instance, _) -> {
            var order = instance.getData();
            new TenantScope.Engine(order.firm())
                    .run(() -> Contention.retried(() -> undos.getObject().work(order.firm(), order.id())));
        });
    }
}
