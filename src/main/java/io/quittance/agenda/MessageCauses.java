package io.quittance.agenda;

import io.quittance.access.AddressDoubted;
import io.quittance.messages.LetterFailed;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageDecided;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageUnknown;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Messages that did not arrive, or of which nobody knows. */
@Component
class MessageCauses {

    private final Causes causes;
    private final Messages messages;
    private final Debtors debtors;

    MessageCauses(Causes causes, Messages messages, Debtors debtors) {
        this.causes = causes;
        this.messages = messages;
        this.debtors = debtors;
    }

    @EventListener
    void doubted(AddressDoubted event) {
        var source = TaskSource.of(TaskKind.ADDRESS_DOUBTED, event.message());
        causes.begin(event.firm(), source, event.debtor(), "");
    }

    @EventListener
    void bounced(MessageBounced event) {
        boolean posted = debtors.get(event.firm(), event.debtor()).address().isComplete();
        switch (event.reason()) {
            case RETURNED -> begin(TaskKind.LETTER_RETURNED, event);
            case ADDRESS_NOT_PRINTABLE -> begin(TaskKind.NO_ADDRESS, event);
            case NO_ADDRESS -> {
                // A reminder goes by letter then: nobody is needed.
                if (!posted || !isReminder(event)) {
                    begin(TaskKind.NO_ADDRESS, event);
                }
            }
            default -> {
                // The address must be mended; meanwhile letters take its place.
                if (posted) {
                    causes.open(
                            event.firm(), TaskSource.of(TaskKind.MESSAGE_BOUNCED, event.message()), event.debtor(), "");
                } else {
                    begin(TaskKind.MESSAGE_BOUNCED, event);
                }
            }
        }
    }

    @EventListener
    void notPrinted(LetterFailed event) {
        var source = TaskSource.of(TaskKind.LETTER_FAILED, event.message());
        causes.begin(event.firm(), source, event.debtor(), event.reason().name());
    }

    @EventListener
    void unknown(MessageUnknown event) {
        causes.begin(event.firm(), TaskSource.of(TaskKind.MESSAGE_UNKNOWN, event.message()), null, "");
    }

    @EventListener
    void decided(MessageDecided event) {
        causes.end(event.firm(), TaskSource.of(TaskKind.MESSAGE_UNKNOWN, event.message()), Causes.MACHINE);
    }

    private void begin(TaskKind kind, MessageBounced event) {
        causes.begin(event.firm(), TaskSource.of(kind, event.message()), event.debtor(), "");
    }

    private boolean isReminder(MessageBounced event) {
        return messages.find(event.firm(), event.message())
                .filter(message -> message.kind() == MessageKind.REMINDER)
                .isPresent();
    }
}
