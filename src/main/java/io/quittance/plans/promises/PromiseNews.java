package io.quittance.plans.promises;

import io.quittance.reminders.ReminderRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a day's run begins: what was promised and did not come is reminded of the same day. */
@Component
final class PromiseNews {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseNews.class);

    private final PromiseDays days;

    PromiseNews(PromiseDays days) {
        this.days = days;
    }

    /** One that fails keeps nobody else waiting. */
    @EventListener
    void begins(ReminderRuns.Begins day) {
        for (var promise : days.due(day.firm())) {
            try {
                days.end(day.firm(), promise);
            } catch (RuntimeException fault) {
                LOG.error("promise {} of firm {} cannot be looked at", promise, day.firm(), fault);
            }
        }
    }
}
