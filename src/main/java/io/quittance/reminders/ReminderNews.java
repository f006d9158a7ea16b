package io.quittance.reminders;

import io.quittance.correspondence.MessageStopped;
import io.quittance.correspondence.Messages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and makes the engine look again; in the transaction of the event. */
@Component
class ReminderNews {

    private static final LocalDate AT_ONCE = LocalDate.EPOCH;

    private final ReminderStore store;
    private final Messages messages;
    private final Invoices invoices;

    ReminderNews(ReminderStore store, Messages messages, Invoices invoices) {
        this.store = store;
        this.messages = messages;
        this.invoices = invoices;
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
            lookAtOnce(stopped.firm(), ids);
        }
    }

    private void lookAtOnce(FirmId firm, Collection<InvoiceId> ids) {
        invoices.lookAgain(firm, ids.stream().collect(Collectors.toMap(Function.identity(), _ -> AT_ONCE)));
    }
}
