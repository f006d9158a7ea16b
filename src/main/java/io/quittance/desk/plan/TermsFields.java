package io.quittance.desk.plan;

import com.vaadin.flow.component.html.Div;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.StepField;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** How many instalments, from when, how often, with which first one. */
final class TermsFields extends Div {

    private static final int MOST = 24;
    private static final int LATEST_FIRST = 92;

    private final transient PlanTalk talk;
    private final StepField count;
    private final DateField first;
    private final ChoiceField<Interval> every;
    private final AmountField down;

    TermsFields(PlanTalk talk, Currency currency, Runnable changed) {
        this.talk = talk;
        var texts = talk.texts();
        count = new StepField(texts.of(PlanText.COUNT), 1, MOST, texts.of(PlanText.LESS), texts.of(PlanText.MORE))
                .onChange(changed);
        count.testId("plan-count");
        first = new DateField(texts.of(PlanText.FIRST_ON))
                .value(talk.today().plusDays(1))
                .between(talk.today(), talk.today().plusDays(LATEST_FIRST))
                .onChange(changed);
        first.testId("plan-first");
        every = new ChoiceField<>(texts.of(PlanText.EVERY), List.of(Interval.values()), texts::word)
                .onChange(_ -> changed.run());
        every.testId("plan-every");
        down = new AmountField(texts.of(PlanText.DOWN), currency).whileTyping().onChange(changed);
        down.hint(texts.of(PlanText.DOWN_HINT));
        down.testId("plan-down");
        var row = new Div(first, every, down);
        row.addClassName("q-form-row");
        add(count, row);
        addClassName("q-form");
    }

    /** Fills the fields with terms; a first day that has passed becomes tomorrow. */
    void fill(Wish wish) {
        count.value(wish.count());
        first.value(wish.firstOn().isBefore(talk.today()) ? talk.today().plusDays(1) : wish.firstOn());
        every.value(wish.every());
        if (wish.downPayment() != null) {
            down.value(wish.downPayment());
        }
    }

    /** The terms, or nothing when something is missing, which is said at its field. */
    Optional<PlanTerms> read() {
        first.error(null);
        down.error(null);
        var firstOn = day(first);
        if (firstOn.isEmpty()) {
            first.error(talk.texts().of(PlanText.FIRST_WRONG));
            return Optional.empty();
        }
        if (!down.isEmpty() && down.value().isEmpty()) {
            down.error(talk.texts().of(PlanText.DOWN_WRONG));
            return Optional.empty();
        }
        return Optional.of(new PlanTerms(
                firstOn.get(), every.value(), null, count.value(), down.value().orElse(null)));
    }

    /** The day of a field; none when what is typed is no plausible day. */
    static Optional<LocalDate> day(DateField field) {
        try {
            return field.value();
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /** Says what is wrong at its field. */
    void say(RefusedException refused) {
        switch (refused.refusals().getFirst().field()) {
            case "firstOn" -> first.error(talk.texts().of(PlanText.FIRST_WRONG));
            case "downPayment" -> down.error(talk.texts().of(PlanText.DOWN_WRONG));
            default -> count.error(talk.texts().of(PlanText.COUNT_WRONG));
        }
    }

    void clear() {
        count.error(null);
    }
}
