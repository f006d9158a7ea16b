package io.quittance.dispatch;

import io.quittance.messages.MessageReason;

/** What came of handing a message over. {@code reply} is what the other side said, for the history. */
public sealed interface Handover {

    /** What the other side said, or what happened instead. */
    String reply();

    /** The next server took it. */
    record Accepted(String reply) implements Handover {}

    /** Not now: it is tried again after a growing pause. */
    record Later(MessageReason reason, String reply) implements Handover {}

    /**
     * Never.
     *
     * @param addressGone the address itself does not work: the firm no longer writes to it
     */
    record Refused(MessageReason reason, String reply, boolean addressGone) implements Handover {}

    /** The sender is the trouble, not the addressee: the firm's queue rests until somebody has looked. */
    record SenderRefused(MessageReason reason, String reply) implements Handover {}

    /** Nobody can say whether it was taken. */
    record Doubtful(String reply) implements Handover {}

    /** It was not tried; its check is too old, it is claimed anew. */
    record NotTried(String reply) implements Handover {}

    /** A message's way out ended like this. */
    record Result(Departure departure, Handover handover) {}
}
