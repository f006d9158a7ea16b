package io.quittance.agenda;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable job behind an incident: a debtor's own transaction may not hold reminders, the engine may. */
@Configuration(proxyBeanMethods = false)
class IncidentJob {

    static final String NAME = "agenda-incident";

    @Bean
    OneTimeTask<Incident> agendaIncident(Incidents incidents) {
        return Tasks.oneTime(NAME, Incident.class)
                .execute((instance, _) -> new TenantScope.Engine(
                                new FirmId(instance.getData().firm()))
                        .run(() -> incidents.take(instance.getData())));
    }
}
