package io.quittance.reminders;

import io.quittance.correspondence.MessageStopped;
import io.quittance.correspondence.Messages;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.NextLooks;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and makes the engine look again; in the transaction of the event. */
@Component
class ReminderNews {

    private final ReminderStore store;
    private final Messages messages;
    private final Invoices invoices;
    private final NextLooks looks;

    ReminderNews(ReminderStore store, Messages messages, Invoices invoices, NextLooks looks) {
        this.store = store;
        this.messages = messages;
        this.invoices = invoices;
        this.looks = looks;
    }

    /** A reminder that was stopped has not been sent: its steps are free again, from the next day on. */
    @EventListener
    void on(MessageStopped stopped) {
        if (!stopped.key().startsWith(PlannedReminder.KEY)) {
            return;
        }
        var message = messages.find(stopped.firm(), stopped.message()).orElseThrow();
        var debtor = message.debtor();
        if (debtor != null && store.stopDay(stopped.firm(), debtor.value(), message.plannedOn())) {
            var ids = message.invoices();
            store.freeSteps(
                    stopped.firm(),
                    debtor.value(),
                    message.plannedOn(),
                    ids.stream().map(InvoiceId::value).toList());
            // The steps that said so are gone; the message that was planned still names these invoices.
            invoices.markInUse(stopped.firm(), ids);
            looks.atOnce(stopped.firm(), List.of(debtor.value()));
        }
    }
}
