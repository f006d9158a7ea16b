package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import io.quittance.console.operator.UnclearMessagesText;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageTransition;
import io.quittance.messages.Messages;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may do with a message as it stands, each deed with its audit entry. */
@org.springframework.stereotype.Component
class MessageDeeds {

    private final StaffSession session;
    private final Messages messages;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    MessageDeeds(StaffSession session, Messages messages, AuditLog audit, TransactionTemplate transaction) {
        this.session = session;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A deed; the act is the word of the audit log. */
    private record Deed(TextKey label, String act, Runnable work) {}

    /**
     * A button for each deed.
     *
     * @param refused takes what to say when the message has moved on meanwhile
     * @param then shows how things stand afterwards
     */
    List<? extends Component> buttons(
            StaffTexts texts, Firm firm, Message message, Consumer<String> refused, Runnable then) {
        return MessageTransition.personMay(message.state()).stream()
                .map(cause -> deed(firm, message.id(), cause))
                .map(deed -> new ActionButton(texts.of(deed.label()), Emphasis.QUIET, () -> {
                    try {
                        session.in(firm)
                                .run(() -> transaction.executeWithoutResult(_ -> {
                                    deed.work().run();
                                    audit.append(
                                            firm.id(),
                                            session.actor(),
                                            deed.act(),
                                            message.id().toString(),
                                            "");
                                }));
                    } catch (RefusedException _) {
                        refused.accept(texts.of(UnclearMessagesText.MESSAGE_MOVED_ON));
                    }
                    then.run();
                }))
                .toList();
    }

    private Deed deed(Firm firm, MessageId id, MessageTransition.Cause cause) {
        return switch (cause) {
            case RELEASE -> new Deed(MessagesText.LET_GO, "message.released", () -> messages.release(firm.id(), id));
            case RESEND ->
                new Deed(UnclearMessagesText.SEND_AGAIN, "message.resent", () -> messages.resend(firm.id(), id));
            case MARK_SENT ->
                new Deed(UnclearMessagesText.MARK_SENT, "message.marked-sent", () -> messages.markSent(firm.id(), id));
            case CANCEL ->
                new Deed(
                        MessagesText.STOP,
                        "message.cancelled",
                        () -> messages.cancel(firm.id(), id, MessageReason.STOPPED_BY_HAND));
            case LAST_CHECK, HAND_OVER, OUTCOME, LATE_OUTCOME, SILENCE, DELIVERY_REPORT ->
                throw new IllegalArgumentException("no person does this: " + cause);
        };
    }
}
