package io.quittance.dunning;

import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import io.quittance.texts.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Explains decisions and the conditions of the policy in one or two plain sentences of a language. */
public final class Explanation {

    private final Texts texts;
    private final ReaderFormat reader;

    private Explanation(Language language) {
        this.texts = new Texts(language);
        this.reader = ReaderFormat.of(language);
    }

    public static Explanation in(Language language) {
        return new Explanation(language);
    }

    /** When no reminder is planned, or a planned one does not leave: the sentence of a condition. */
    public String condition(Condition condition) {
        return texts.of(ConditionText.valueOf(constant(condition.key())));
    }

    /** The decision for an invoice due on a day, taken for a day. */
    public String decision(ReminderDecision decision, LocalDate dueOn, LocalDate on) {
        var values = new HashMap<>(Map.of("step", "", "channel", "", "next", "", "nextStep", ""));
        values.put("on", reader.day(on));
        values.put("due", reader.day(dueOn));
        var step = decision.step();
        if (step != null) {
            values.put("step", name(step));
            values.put("channel", texts.of(DecisionText.valueOf("CHANNEL_" + step.channel())));
        }
        if (decision instanceof Wait(var unused, var unused2, var next) && next != null) {
            values.put("next", reader.day(next.on()));
            values.put("nextStep", name(next.step()));
        }
        var sentence = texts.of(DecisionText.valueOf(decision.reason().name()), values);
        if (decision instanceof Held(var unused, var unused2, var until) && until != null) {
            sentence += " " + texts.of(DecisionText.UNTIL, Map.of("until", reader.day(until)));
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A firm's own step is named by its key. */
    private String name(Step step) {
        var own = "STEP_" + constant(step.key());
        return Arrays.stream(DecisionText.values())
                .filter(key -> key.name().equals(own))
                .findFirst()
                .map(texts::of)
                .orElseGet(() -> texts.of(DecisionText.STEP_OTHER, Map.of("key", step.key())));
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
