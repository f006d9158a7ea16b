package io.quittance.dispatch;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.LastCheck;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageStore;
import io.quittance.messages.MessageUnknown;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides about a mail of which nobody can say whether it left (decision 0016): the machine sends the same bytes again under
 * the same Message-ID, a few times at most; where a legal clock depends on it, a person decides.
 */
@Component
final class Doubts {

    /** A mail that has been in doubt more often than this may be what brings its node or server down. */
    static final int MOST_REPEATS = 2;

    /** The reason of a mail that the machine sends again; its outcome may still come from the first time. */
    static final MessageReason SENT_AGAIN = MessageReason.SENT_AGAIN;

    /** A node that only lost its database for a while says now what came of its mails. */
    private static final long LATE_TRUTH_SECONDS = 2;

    private final DoubtStore store;
    private final MessageStore messages;
    private final ObjectProvider<LastCheck> checks;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = new SecureRandom();

    Doubts(
            DoubtStore store,
            MessageStore messages,
            ObjectProvider<LastCheck> checks,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.messages = messages;
        this.checks = checks;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** The node of this message died or lost its database: there is nothing to wait for. */
    void lapsed(FirmId firm, MessageId id) {
        decide(firm, messages.find(firm, id).orElseThrow(), LATE_TRUTH_SECONDS);
    }

    /** The mail server fell silent at the end: it gets the usual time to recover. */
    void unanswered(FirmId firm, MessageId id) {
        var message = messages.find(firm, id).orElseThrow();
        decide(firm, message, Backoff.seconds(message.attempts(), random));
    }

    private void decide(FirmId firm, Message message, long pauseSeconds) {
        if (mayRepeat(message)) {
            store.sendAgain(firm, message.id(), SENT_AGAIN, pauseSeconds, businessDay.now());
        } else {
            events.publishEvent(new MessageUnknown(firm, message.id()));
        }
    }

    private boolean mayRepeat(Message message) {
        long doubts = message.history().stream()
                .filter(event -> event.state() == MessageState.UNKNOWN)
                .count();
        return message.channel() == Channel.EMAIL
                && doubts <= MOST_REPEATS
                && checks.stream()
                        .filter(check -> check.kind() == message.kind())
                        .noneMatch(check -> check.startsLegalClock(message));
    }
}
