package io.quittance.letters;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quittance.correspondence.PrintOrder;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
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
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    OneTimeTask<PrintOrder> letterPrint(PrintDays printDays) {
        return Tasks.oneTime(PrintOrder.TASK)
                .execute((instance, _) -> printDays.look(instance.getData().firm()));
    }

    @Bean
    RecurringTask<Void> letterLook(PrintDays printDays, Firms firms) {
        return Tasks.recurring("letter-look", FixedDelay.of(BETWEEN_LOOKS))
                .execute((_, _) -> new TenantScope.Platform().call(firms::all).forEach(firm -> look(printDays, firm)));
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
