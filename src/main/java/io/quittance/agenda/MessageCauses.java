package io.quittance.agenda;

import io.quittance.access.AddressDoubted;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageDecided;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageUnknown;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.InvoicesSettled;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Messages that did not arrive, or of which nobody knows. */
@Component
class MessageCauses {

    private static final Set<TaskKind> HOLD_REMINDERS_BACK = EnumSet.of(TaskKind.MAIL_FAILED, TaskKind.LETTER_FAILED);

    private final Causes causes;
    private final Messages messages;
    private final Debtors debtors;
    private final Invoices invoices;
    private final TaskStore tasks;

    MessageCauses(Causes causes, Messages messages, Debtors debtors, Invoices invoices, TaskStore tasks) {
        this.invoices = invoices;
        this.tasks = tasks;
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
    void failed(MessageFailed event) {
        if (event.channel() == Channel.LETTER) {
            var source = TaskSource.of(TaskKind.LETTER_FAILED, event.message());
            causes.begin(event.firm(), source, event.debtor(), event.reason().name());
        } else {
            mailFailed(event, messages.find(event.firm(), event.message()).orElseThrow());
        }
    }

    private void mailFailed(MessageFailed event, Message mail) {
        var source = TaskSource.of(TaskKind.MAIL_FAILED, event.message());
        var detail = event.reason().name();
        if (mail.kind() == MessageKind.REMINDER) {
            causes.begin(event.firm(), source, event.debtor(), detail);
        } else if (!isAskedForAgain(event, mail)) {
            causes.open(event.firm(), source, event.debtor(), detail);
        }
    }

    /** Whoever waited for a way in and got none in time asks for another. */
    private static boolean isAskedForAgain(MessageFailed event, Message mail) {
        return mail.kind() == MessageKind.LOGIN_LINK
                && mail.debtor() != null
                && event.reason() == MessageReason.GIVEN_UP;
    }

    /** A reminder that did not leave needs nobody any more when nothing that it asked for is owed. */
    @EventListener
    void settled(InvoicesSettled event) {
        var failed = tasks.ofDebtor(event.firm(), event.debtor()).stream()
                .filter(task -> task.doneOn() == null && HOLD_REMINDERS_BACK.contains(task.kind()))
                .toList();
        if (!failed.isEmpty()) {
            var open = invoices.openOfDebtor(event.firm(), event.debtor()).stream()
                    .map(Invoice::id)
                    .toList();
            failed.stream()
                    .filter(task -> isReminderOfNone(event.firm(), task, open))
                    .forEach(task -> causes.end(event.firm(), task.source(), Causes.MACHINE));
        }
    }

    private boolean isReminderOfNone(FirmId firm, Task task, List<InvoiceId> open) {
        return messages.find(firm, MessageId.parse(task.source().id()))
                .filter(message -> message.kind() == MessageKind.REMINDER)
                .filter(message -> Collections.disjoint(message.invoices(), open))
                .isPresent();
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
