package io.quittance.dispatch;

import io.quittance.messages.MessageReason;

/** No letter can be made of a message as it is. */
public final class UnprintableException extends RuntimeException {

    private final MessageReason reason;

    /** With the reason, and the finding in words. */
    public UnprintableException(MessageReason reason, String text) {
        super(text);
        this.reason = reason;
    }

    /** Why there is no letter. */
    public MessageReason reason() {
        return reason;
    }
}
