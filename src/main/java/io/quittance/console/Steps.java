package io.quittance.console;

import org.jspecify.annotations.Nullable;

/** The steps of the shipped scenarios in words; a firm's own step is shown by its key. */
final class Steps {

    private Steps() {}

    static String name(Voice voice, @Nullable String key) {
        return switch (key) {
            case null -> "";
            case "pre-due" -> voice.say(ConsoleText.STEP_PRE_DUE);
            case "reminder-1" -> voice.say(ConsoleText.STEP_1);
            case "reminder-2" -> voice.say(ConsoleText.STEP_2);
            case "reminder-3" -> voice.say(ConsoleText.STEP_3);
            default -> key;
        };
    }
}
