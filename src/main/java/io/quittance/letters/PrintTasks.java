package io.quittance.letters;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.messages.PrintOrder;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What wakes the way out by post: an order in the transaction that planned letters, and a look at every firm each minute. */
@Configuration(proxyBeanMethods = false)
class PrintTasks {

    private static final Logger LOG = LoggerFactory.getLogger(PrintTasks.class);
    private static final int FIRMS_AT_A_TIME = 2;
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    Task<PrintOrder> letterPrint(Jobs jobs, PrintDays printDays) {
        return jobs.once(PrintOrder.TASK).atMost(FIRMS_AT_A_TIME).does(order -> printDays.look(order.firm()));
    }

    @Bean
    Task<Void> letterLook(Jobs jobs, PrintDays printDays, Firms firms) {
        return jobs.recurring(
                "letter-look",
                FixedDelay.of(BETWEEN_LOOKS),
                () -> new TenantScope.Platform().call(firms::all).forEach(firm -> look(printDays, firm)));
    }

    // The trouble of one firm is not the trouble of the next.
    private static void look(PrintDays printDays, Firm firm) {
        try {
            printDays.look(firm.id());
        } catch (RuntimeException e) {
            LOG.warn("the look at the letters of {} broke off", firm.id(), e);
        }
    }
}
