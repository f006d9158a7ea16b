package io.quittance.messages;

import java.util.Set;
import java.util.stream.Collectors;

/** Where a message stands. Everything up to {@link #UNKNOWN} is open: somebody or something still has to act. */
public enum MessageState {
    /** Waits for its turn, or for its next try. */
    PLANNED,
    /** Waits for a person's approval. */
    APPROVAL,
    /** Must not leave as things are; the reason says why. */
    HELD,
    /** On its way: the outcome is not yet recorded. */
    SENDING,
    /** It may or may not have left: only a person decides what happens now. */
    UNKNOWN,
    /** The next mail server took it; a letter lies in the print folder. */
    SENT,
    /** A delivery notice says it arrived; a letter was handed to the post. */
    DELIVERED,
    /** It came back. */
    BOUNCED,
    /** A letter came back. */
    RETURNED,
    /** It cannot be sent; the reason says why. */
    FAILED,
    /** It was stopped before it left; the reason says why. */
    CANCELLED;

    /** The states it can change to from here. */
    public Set<MessageState> next() {
        return MessageTransition.ALL.stream()
                .filter(transition -> transition.from() == this)
                .map(MessageTransition::to)
                .collect(Collectors.toSet());
    }

    /** True while somebody or something still has to act. */
    public boolean isOpen() {
        return compareTo(UNKNOWN) <= 0;
    }
}
