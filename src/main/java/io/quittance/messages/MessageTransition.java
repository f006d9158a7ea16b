package io.quittance.messages;

import static io.quittance.messages.MessageState.APPROVAL;
import static io.quittance.messages.MessageState.BOUNCED;
import static io.quittance.messages.MessageState.CANCELLED;
import static io.quittance.messages.MessageState.DELIVERED;
import static io.quittance.messages.MessageState.FAILED;
import static io.quittance.messages.MessageState.HELD;
import static io.quittance.messages.MessageState.PLANNED;
import static io.quittance.messages.MessageState.RETURNED;
import static io.quittance.messages.MessageState.SENDING;
import static io.quittance.messages.MessageState.SENT;
import static io.quittance.messages.MessageState.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of state that a message may go through. {@link #ALL} is the whole table: what is not in it cannot happen. Services
 * take the states they may change from it, screens what a person may do, and the database refuses everything else.
 *
 * @param cause what brings it about
 * @param needs the reason the message must have for it, null when any will do
 */
public record MessageTransition(
        MessageState from,
        MessageState to,
        Cause cause,
        @Nullable MessageReason needs) {

    /** What changes the state of a message. */
    public enum Cause {
        /** The last check before it leaves. */
        LAST_CHECK,
        /** It is handed to a mail server or laid into a print run. */
        HAND_OVER,
        /** The outcome of handing it over is known; late is better than never. */
        OUTCOME,
        /** What waits to be sent again left the first time after all. */
        LATE_OUTCOME,
        /** Nobody told the outcome in time. */
        SILENCE,
        /** What printer, post or the receiving server report later. */
        DELIVERY_REPORT,
        /** A person lets a held message go on; everything is checked again. */
        RELEASE,
        /** A person has it sent again: the same bytes. */
        RESEND,
        /** A person knows that it was sent. */
        MARK_SENT,
        /** A person stops it before it leaves. */
        CANCEL;

        /** True for what people decide. */
        public boolean isByPerson() {
            return compareTo(RELEASE) >= 0;
        }

        /** The states in which this can happen. */
        public Set<MessageState> from() {
            return ALL.stream()
                    .filter(transition -> transition.cause == this)
                    .map(MessageTransition::from)
                    .collect(Collectors.toSet());
        }
    }

    /** Every change there is. */
    public static final List<MessageTransition> ALL = Stream.of(
                    of(Cause.LAST_CHECK, PLANNED, HELD, FAILED, CANCELLED),
                    of(Cause.HAND_OVER, PLANNED, SENDING),
                    of(Cause.OUTCOME, SENDING, SENT, PLANNED, BOUNCED, FAILED, UNKNOWN),
                    of(Cause.OUTCOME, UNKNOWN, SENT, PLANNED, BOUNCED, FAILED),
                    Stream.of(SENT, BOUNCED, UNKNOWN)
                            .map(state -> new MessageTransition(
                                    PLANNED, state, Cause.LATE_OUTCOME, MessageReason.SENT_AGAIN)),
                    of(Cause.SILENCE, SENDING, UNKNOWN),
                    of(Cause.DELIVERY_REPORT, SENT, DELIVERED, BOUNCED, RETURNED, FAILED),
                    of(Cause.DELIVERY_REPORT, DELIVERED, RETURNED),
                    of(Cause.CANCEL, PLANNED, CANCELLED),
                    of(Cause.CANCEL, APPROVAL, CANCELLED),
                    of(Cause.CANCEL, HELD, CANCELLED),
                    of(Cause.RELEASE, HELD, PLANNED),
                    of(Cause.RELEASE, APPROVAL, PLANNED),
                    of(Cause.RESEND, UNKNOWN, PLANNED),
                    of(Cause.MARK_SENT, UNKNOWN, SENT))
            .flatMap(transitions -> transitions)
            .toList();

    /** What a person may do with a message in this state, in the order it is offered. */
    public static List<Cause> personMay(MessageState state) {
        return ALL.stream()
                .filter(transition -> transition.from == state && transition.cause.isByPerson())
                .map(MessageTransition::cause)
                .sorted()
                .toList();
    }

    private static Stream<MessageTransition> of(Cause cause, MessageState from, MessageState... to) {
        return Arrays.stream(to).map(state -> new MessageTransition(from, state, cause, null));
    }
}
