package io.quittance.dunning;

import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains decisions and the conditions of the policy in one or two plain sentences of a language. */
public final class Explanation {

    private static final String BUNDLE = "io.quittance.dunning.decision";
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle texts;
    private final ReaderFormat reader;

    private Explanation(Language language) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        this.reader = ReaderFormat.of(language);
    }

    public static Explanation in(Language language) {
        return new Explanation(language);
    }

    /** When no reminder is planned, or a planned one does not leave: the sentence of a condition. */
    public String condition(Condition condition) {
        return text("policy." + condition.key());
    }

    public String text(String key) {
        return texts.getString(key);
    }

    /** The decision for an invoice due on a day, taken for a day. */
    public String decision(ReminderDecision decision, LocalDate dueOn, LocalDate on) {
        var values = new HashMap<String, String>();
        values.put("on", reader.day(on));
        values.put("due", reader.day(dueOn));
        var step = decision.step();
        if (step != null) {
            values.put("step", name(step));
            values.put("channel", texts.getString("channel." + step.channel()));
        }
        if (decision instanceof Wait(var unused, var unused2, var next) && next != null) {
            values.put("next", reader.day(next.on()));
            values.put("nextStep", name(next.step()));
        }
        var sentence = fill(texts.getString(decision.reason().name()), values);
        if (decision instanceof Held(var unused, var unused2, var until) && until != null) {
            sentence += " " + fill(texts.getString("until"), Map.of("until", reader.day(until)));
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String name(Step step) {
        var key = "step." + step.key();
        return texts.containsKey(key)
                ? texts.getString(key)
                : fill(texts.getString("step.other"), Map.of("key", step.key()));
    }

    private static String fill(String text, Map<String, String> values) {
        return VALUE.matcher(text)
                .replaceAll(value -> Matcher.quoteReplacement(values.getOrDefault(value.group(1), "")));
    }
}
