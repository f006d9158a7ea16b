package io.quittance.console;

import io.quittance.reminders.Reason;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stable codes of the machine in words; a code without a word is shown as it is. */
final class Codes {

    private Codes() {}

    static String words(Voice voice, @Nullable String code) {
        if (code == null) {
            return "";
        }
        return Stream.<Enum<?>>concat(Arrays.stream(MessageReason.values()), Arrays.stream(Reason.values()))
                .filter(value -> value.name().equals(code))
                .map(voice::word)
                .findFirst()
                .orElse(code);
    }
}
