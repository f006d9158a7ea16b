package io.quittance.desk;

import io.quittance.reminders.Reason;
import io.quittance.ui.Tone;

/** The mark that stands for a decision. */
final class Tones {

    private Tones() {}

    static Tone of(Reason.Kind kind) {
        return switch (kind) {
            case SEND -> Tone.OK;
            case WAIT -> Tone.WAIT;
            case HELD -> Tone.HELD;
            case FINISHED -> Tone.PLAIN;
        };
    }
}
