package io.quittance.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.dispatch.Leases;
import io.quittance.dispatch.waiting.OutboxQueue;
import io.quittance.kernel.FirmId;
import io.quittance.messages.DispatchOrder;
import io.quittance.messages.ExpressOrder;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What wakes the way out: an order in the transaction that planned messages, and two short looks over all firms each few
 * seconds, for mails that are due again and for mails whose node is gone. No look waits for a mail.
 */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    /** What people wait for has places that no reminder can take. */
    private static final int EXPRESS_AT_A_TIME = 4;

    private static final Logger LOG = LoggerFactory.getLogger(MailTasks.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SETTLEMENTS = Duration.ofSeconds(3);

    @Bean
    Task<DispatchOrder> mailDispatch(Jobs jobs, Dispatch dispatch) {
        return jobs.once(DispatchOrder.TASK)
                .atMost(Dispatch.MOST_CONNECTIONS)
                .does(order -> dispatch.drain(order.firm()));
    }

    @Bean
    Task<ExpressOrder> mailExpress(Jobs jobs, Dispatch dispatch) {
        return jobs.once(ExpressOrder.TASK).atMost(EXPRESS_AT_A_TIME).does(order -> dispatch.express(order.firm()));
    }

    @Bean
    Task<Void> mailLook(
            Jobs jobs,
            OutboxQueue queue,
            Firms firms,
            Outbox outbox,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return jobs.recurring(
                "mail-look",
                FixedDelay.of(BETWEEN_LOOKS),
                () -> new TenantScope.Platform()
                        .run(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> queue.firmsWithMail(firms.all().stream()
                                                .map(Firm::id)
                                                .toList())
                                        .forEach(firm -> outbox.schedule(DispatchOrder.now(firm, clock.instant()))))));
    }

    @Bean
    Task<Void> mailSettle(Jobs jobs, Leases leases) {
        return jobs.recurring(
                "mail-settle",
                FixedDelay.of(BETWEEN_SETTLEMENTS),
                () -> new TenantScope.Platform().call(leases::lapsed).forEach(firm -> settle(leases, firm)));
    }

    // The trouble of one firm is not the trouble of the next.
    private static void settle(Leases leases, FirmId firm) {
        try {
            int lost = new TenantScope.Engine(firm).call(() -> leases.settle(firm));
            LOG.warn("{} mails of {} were in doubt", lost, firm);
        } catch (RuntimeException e) {
            LOG.error("the lapsed leases of {} could not be settled", firm, e);
        }
    }
}
