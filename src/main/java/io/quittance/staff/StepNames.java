package io.quittance.staff;

import io.quittance.dunning.Step;
import org.jspecify.annotations.Nullable;

/** The steps of the shipped scenarios in words; a firm's own step is shown by its key. */
public final class StepNames {

    private StepNames() {}

    /** The step and how it leaves. */
    public static String of(StaffTexts texts, Step step) {
        return of(texts, step.key()) + ", " + texts.wordInside(step.channel());
    }

    /** The step; nothing for none. */
    public static String of(StaffTexts texts, @Nullable String key) {
        return switch (key) {
            case null -> "";
            case "pre-due" -> texts.of(StepText.STEP_PRE_DUE);
            case "reminder-1" -> texts.of(StepText.STEP_1);
            case "reminder-2" -> texts.of(StepText.STEP_2);
            case "reminder-3" -> texts.of(StepText.STEP_3);
            default -> key;
        };
    }
}
