package io.quittance.dispatch;

import io.quittance.dispatch.OutcomeStore.Changed;
import io.quittance.messages.LetterInstead;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageSent;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageStopped;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what became of messages. A mail that reached nobody is told by letter where one can be written; what is left has its
 * event, so that a reminder is decided anew and a person hears of it where one is needed.
 */
@Component
final class OutcomeNews {

    /** The address is to blame, though nobody says that it is gone: it is not written to until a person allows it. */
    static final Set<MessageReason> ADDRESS_TROUBLE = Set.of(MessageReason.ADDRESS_REFUSED, MessageReason.MAILBOX_FULL);

    private static final Set<MessageReason> NO_ADDRESS =
            Set.of(MessageReason.NO_ADDRESS, MessageReason.ADDRESS_NOT_PRINTABLE);

    private final Doubts doubts;
    private final LetterInstead letters;
    private final ApplicationEventPublisher events;

    OutcomeNews(Doubts doubts, LetterInstead letters, ApplicationEventPublisher events) {
        this.doubts = doubts;
        this.letters = letters;
        this.events = events;
    }

    /** In the transaction that recorded it. @param on the day that counts as the day of sending */
    void tell(Firm firm, Changed changed, LocalDate on) {
        switch (changed.state()) {
            case SENT -> events.publishEvent(new MessageSent(firm.id(), changed.id(), changed.key(), on));
            case UNKNOWN -> doubts.unanswered(firm.id(), changed.id());
            case CANCELLED -> stopped(firm, changed);
            case BOUNCED, FAILED -> reachedNobody(firm, changed, Objects.requireNonNull(changed.reason()));
            default -> {}
        }
    }

    private void reachedNobody(Firm firm, Changed changed, MessageReason reason) {
        boolean toldByLetter = letters.plan(firm.id(), changed.id());
        var debtor = changed.debtor();
        if (debtor != null && (changed.state() == MessageState.BOUNCED || ADDRESS_TROUBLE.contains(reason))) {
            events.publishEvent(new MessageBounced(firm.id(), changed.id(), debtor, MessageReason.BOUNCED));
        } else if (debtor != null && reason == MessageReason.SUPPRESSED) {
            stopped(firm, changed);
        } else if (debtor != null && NO_ADDRESS.contains(reason) && !toldByLetter) {
            events.publishEvent(new MessageBounced(firm.id(), changed.id(), debtor, reason));
        } else if (!toldByLetter) {
            events.publishEvent(new MessageFailed(firm.id(), changed.id(), changed.channel(), debtor, reason));
        }
    }

    private void stopped(Firm firm, Changed changed) {
        events.publishEvent(
                new MessageStopped(firm.id(), changed.id(), changed.key(), Objects.requireNonNull(changed.reason())));
    }
}
