package io.quittance.console;

import io.quittance.reminders.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stable codes of the machine in words; a code without a word is shown as it is. */
final class Codes {

    private Codes() {}

    static String words(Voice voice, @Nullable String code) {
        if (code == null) {
            return "";
        }
        return switch (code) {
            case "LETTERS_NOT_PRINTED_YET" -> voice.say(ConsoleText.CODE_LETTERS);
            case "STOPPED_BY_HAND" -> voice.say(ConsoleText.CODE_STOPPED);
            case "SENT_AGAIN_BY_HAND" -> voice.say(ConsoleText.CODE_AGAIN);
            case "MARKED_BY_HAND" -> voice.say(ConsoleText.CODE_MARKED);
            default ->
                Arrays.stream(Reason.values())
                        .filter(reason -> reason.name().equals(code))
                        .map(voice::word)
                        .findFirst()
                        .orElse(code);
        };
    }
}
