package io.quittance.console;

import io.quittance.reminders.Reason;
import org.jspecify.annotations.Nullable;

/** Stable codes of the machine in words; a code without a word is shown as it is. */
final class Codes {

    private Codes() {}

    static String words(Voice voice, @Nullable String code) {
        return code == null ? "" : voice.code(code, Reason.values());
    }
}
