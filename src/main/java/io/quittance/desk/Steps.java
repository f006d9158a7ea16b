package io.quittance.desk;

import io.quittance.reminders.Step;

/** A step of a scenario in words. */
final class Steps {

    private Steps() {}

    static String name(Voice voice, Step step) {
        return name(voice, step.key()) + ", "
                + voice.word(step.channel()).toLowerCase(voice.formats().locale());
    }

    static String name(Voice voice, String key) {
        return switch (key) {
            case "pre-due" -> voice.say(DeskText.STEP_PRE_DUE);
            case "reminder-1" -> voice.say(DeskText.STEP_1);
            case "reminder-2" -> voice.say(DeskText.STEP_2);
            case "reminder-3" -> voice.say(DeskText.STEP_3);
            default -> key;
        };
    }
}
