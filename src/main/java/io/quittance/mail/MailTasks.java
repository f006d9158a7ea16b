package io.quittance.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.correspondence.DispatchOrder;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wakes the way out: an order in the transaction that planned messages, and a look at every firm each few seconds. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    private static final Logger LOG = LoggerFactory.getLogger(MailTasks.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Bean
    Task<DispatchOrder> mailDispatch(Jobs jobs, Dispatch dispatch) {
        return jobs.once(DispatchOrder.TASK)
                .atMost(Dispatch.MOST_CONNECTIONS)
                .does(order -> dispatch.drain(order.firm()));
    }

    @Bean
    Task<Void> mailLook(Jobs jobs, Dispatch dispatch, Firms firms) {
        return jobs.recurring(
                "mail-look",
                FixedDelay.of(BETWEEN_LOOKS),
                () -> new TenantScope.Platform().call(firms::all).forEach(firm -> look(dispatch, firm)));
    }

    // The trouble of one firm is not the trouble of the next.
    private static void look(Dispatch dispatch, Firm firm) {
        try {
            dispatch.expire(firm.id());
            dispatch.drain(firm.id());
        } catch (RuntimeException e) {
            LOG.warn("the look at the mail of {} broke off", firm.id(), e);
        }
    }
}
