package io.quittance.console;

import io.quittance.correspondence.MessageState;
import io.quittance.reminders.Reason;
import io.quittance.ui.Tone;

/** The marks that stand for states and decisions. */
final class Tones {

    private Tones() {}

    static Tone of(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> Tone.OK;
            case BOUNCED, RETURNED, FAILED, UNKNOWN -> Tone.GRAVE;
            case HELD, APPROVAL -> Tone.HELD;
            case PLANNED, SENDING, CANCELLED -> Tone.WAIT;
        };
    }

    static Tone of(Reason.Kind kind) {
        return switch (kind) {
            case SEND -> Tone.OK;
            case WAIT -> Tone.WAIT;
            case HELD -> Tone.HELD;
            case FINISHED -> Tone.PLAIN;
        };
    }
}
