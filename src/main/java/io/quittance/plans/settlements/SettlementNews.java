package io.quittance.plans.settlements;

import io.quittance.payments.MoneyPlaced;
import io.quittance.payments.Payments;
import io.quittance.payments.ReceiptDue;
import io.quittance.reminders.ReminderRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hears of money before its receipt is written, so that the receipt says what is left. A payment that a person typed can be
 * undone for a while; it counts when that time is over, for what is given up does not come back.
 */
@Component
final class SettlementNews {

    private static final Logger LOG = LoggerFactory.getLogger(SettlementNews.class);

    private final SettlementDays days;
    private final ObjectProvider<Payments> payments;

    SettlementNews(SettlementDays days, ObjectProvider<Payments> payments) {
        this.days = days;
        this.payments = payments;
    }

    @EventListener
    void placed(MoneyPlaced event) {
        if (!event.canBeUndone()) {
            days.count(event.firm(), event.debtor());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void certain(ReceiptDue event) {
        days.count(
                event.firm(),
                payments.getObject().get(event.firm(), event.payment()).debtor());
    }

    /** One that fails keeps nobody else waiting. */
    @EventListener
    void begins(ReminderRuns.Begins day) {
        for (var settlement : days.due(day.firm())) {
            try {
                days.look(day.firm(), settlement);
            } catch (RuntimeException fault) {
                LOG.error("settlement {} of firm {} cannot be looked at", settlement, day.firm(), fault);
            }
        }
    }
}
