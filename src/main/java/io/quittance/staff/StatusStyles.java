package io.quittance.staff;

import io.quittance.dunning.Reason;
import io.quittance.messages.MessageState;
import io.quittance.payments.PaymentStatus;
import io.quittance.ui.Tone;

/** How states and decisions look on every staff page. */
public final class StatusStyles {

    private StatusStyles() {}

    /** The mark of a message. */
    public static Tone of(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> Tone.OK;
            case BOUNCED, RETURNED, FAILED, UNKNOWN -> Tone.GRAVE;
            case HELD, APPROVAL -> Tone.HELD;
            case PLANNED, SENDING, CANCELLED -> Tone.WAIT;
        };
    }

    /** The mark of a decision. */
    public static Tone of(Reason.Kind kind) {
        return switch (kind) {
            case SEND -> Tone.OK;
            case WAIT -> Tone.WAIT;
            case HELD -> Tone.HELD;
            case FINISHED -> Tone.PLAIN;
        };
    }

    /** The mark of a payment. */
    public static Tone of(PaymentStatus status) {
        return switch (status) {
            case BOOKED -> Tone.OK;
            case PENDING -> Tone.WAIT;
            default -> Tone.LATE;
        };
    }
}
