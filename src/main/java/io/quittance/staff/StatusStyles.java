package io.quittance.staff;

import io.quittance.dunning.Reason;
import io.quittance.messages.MessageState;
import io.quittance.payments.PaymentStatus;
import io.quittance.ui.StatusStyle;

/** How states and decisions look on every staff page. */
public final class StatusStyles {

    private StatusStyles() {}

    /** The mark of a message. */
    public static StatusStyle of(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> StatusStyle.OK;
            case BOUNCED, RETURNED, FAILED, UNKNOWN -> StatusStyle.GRAVE;
            case HELD, APPROVAL -> StatusStyle.HELD;
            case PLANNED, SENDING, CANCELLED -> StatusStyle.WAIT;
        };
    }

    /** The mark of a decision. */
    public static StatusStyle of(Reason.Kind kind) {
        return switch (kind) {
            case SEND -> StatusStyle.OK;
            case WAIT -> StatusStyle.WAIT;
            case HELD -> StatusStyle.HELD;
            case FINISHED -> StatusStyle.PLAIN;
        };
    }

    /** The mark of a payment. */
    public static StatusStyle of(PaymentStatus status) {
        return switch (status) {
            case BOOKED -> StatusStyle.OK;
            case PENDING -> StatusStyle.WAIT;
            default -> StatusStyle.LATE;
        };
    }
}
