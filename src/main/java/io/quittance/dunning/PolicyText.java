package io.quittance.dunning;

import io.quittance.dunning.Condition.Scope;
import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import java.util.List;

/**
 * The {@link ReminderPolicy} in words, for people.
 *
 * @param conditions in the order in which they are asked
 */
public record PolicyText(String title, String atExit, List<Line> conditions) {

    /**
     * One condition.
     *
     * @param atExit true when it is asked again, or only, in the last moment before the message leaves
     */
    public record Line(String text, boolean atExit) {}

    public static PolicyText in(Language language) {
        var texts = new Texts(language);
        var words = Explanation.in(language);
        return new PolicyText(
                texts.of(ConditionText.TITLE),
                texts.of(ConditionText.AT_EXIT),
                ReminderPolicy.ALL.stream()
                        .map(condition -> new Line(
                                words.condition(condition), condition.scopes().contains(Scope.EXIT)))
                        .toList());
    }
}
