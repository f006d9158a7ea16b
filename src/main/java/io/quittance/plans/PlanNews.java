package io.quittance.plans;

import io.quittance.allocation.CreditApplied;
import io.quittance.payments.PaymentReturned;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.PaymentSettled;
import io.quittance.receivables.InvoicesReopened;
import io.quittance.receivables.InvoicesSettled;
import io.quittance.reminders.ReminderRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to the money of debtors, and that a day's run begins: a plan that breaks today is reminded of today. */
@Component
final class PlanNews {

    private static final Logger LOG = LoggerFactory.getLogger(PlanNews.class);

    private final PlanLife life;

    PlanNews(PlanLife life) {
        this.life = life;
    }

    @EventListener
    void settled(PaymentSettled event) {
        life.count(event.firm(), event.debtor());
    }

    @EventListener
    void reversed(PaymentReversed event) {
        life.countBack(event.firm(), event.debtor());
    }

    @EventListener
    void returned(PaymentReturned event) {
        life.countBack(event.firm(), event.debtor());
    }

    @EventListener
    void settled(InvoicesSettled event) {
        life.count(event.firm(), event.debtor());
    }

    @EventListener
    void reopened(InvoicesReopened event) {
        life.countBack(event.firm(), event.debtor());
    }

    @EventListener
    void credited(CreditApplied event) {
        life.count(event.firm(), event.debtor());
    }

    /** One that fails keeps nobody else waiting. */
    @EventListener
    void begins(ReminderRuns.Begins day) {
        for (var plan : life.due(day.firm())) {
            try {
                life.look(day.firm(), plan);
            } catch (RuntimeException fault) {
                LOG.error("plan {} of firm {} cannot be looked at", plan, day.firm(), fault);
            }
        }
    }
}
