package io.quittance.reminders;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.AddressAllowed;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageStopped;
import io.quittance.messages.Messages;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.NextActions;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and makes the engine look again; in the transaction of the event. */
@Component
class NextActionTriggers {

    private final ReminderStore store;
    private final Messages messages;
    private final Invoices invoices;
    private final NextActions nextActions;

    NextActionTriggers(ReminderStore store, Messages messages, Invoices invoices, NextActions nextActions) {
        this.store = store;
        this.messages = messages;
        this.invoices = invoices;
        this.nextActions = nextActions;
    }

    /** A reminder that was stopped has not been sent: its steps are free again, from the next day on. */
    @EventListener
    void on(MessageStopped stopped) {
        free(stopped.firm(), stopped.message());
    }

    /** One that came back reached nobody: its steps are free again, for the other way if there is one. */
    @EventListener
    void on(MessageBounced bounced) {
        free(bounced.firm(), bounced.message());
    }

    /** One that could not be made, printed or taken reached nobody either; a hold keeps it back until a person has looked. */
    @EventListener
    void on(MessageFailed failed) {
        free(failed.firm(), failed.message());
    }

    /** A person allowed an address that was not written to: what waited for one may go on. */
    @EventListener
    void on(AddressAllowed allowed) {
        nextActions.atOnce(allowed.firm(), List.of(allowed.debtor().value()));
    }

    private void free(FirmId firm, MessageId id) {
        store.stopDay(firm, id).ifPresent(day -> {
            var ids = messages.find(firm, id).orElseThrow().invoices();
            store.freeSteps(
                    firm,
                    day.debtor(),
                    day.on(),
                    ids.stream().map(InvoiceId::value).toList());
            // The steps that said so are gone; the message that was planned still names these invoices.
            invoices.markInUse(firm, ids);
            nextActions.atOnce(firm, List.of(day.debtor()));
        });
    }
}
