package io.quittance.dispatch;

import io.quittance.messages.MessageReason;

/** What came of one try to deliver a message. {@code reply} is what the other side said, for the history. */
public sealed interface DeliveryResult {

    /** What the other side said, or what happened instead. */
    String reply();

    /** The next server took it, or it is where the printer takes it. */
    record Accepted(String reply) implements DeliveryResult {}

    /** Not now: it is tried again after a growing pause. */
    record Later(MessageReason reason, String reply) implements DeliveryResult {}

    /**
     * Never.
     *
     * @param addressGone the address itself does not work: the firm no longer writes to it
     */
    record Refused(MessageReason reason, String reply, boolean addressGone) implements DeliveryResult {}

    /** The sender is the trouble, not the addressee: the firm's queue rests until somebody has looked. */
    record SenderRefused(MessageReason reason, String reply) implements DeliveryResult {}

    /** Nobody can say whether it was taken. */
    record Doubtful(String reply) implements DeliveryResult {}

    /** It was not tried; its check is too old, it is claimed anew. */
    record NotTried(String reply) implements DeliveryResult {}
}
