package io.quittance.dunning;

import static io.quittance.dunning.Cases.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.ReminderDecision.Finished;
import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Send;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    private static final Step STEP = Cases.scenario("fr-b2b").steps().get(1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_is_said_in_every_language_without_gaps(Language language) {
        for (var reason : Reason.values()) {
            var text = Explanation.in(language).decision(decision(reason), MONDAY, MONDAY.plusDays(5));
            assertThat(text)
                    .as(reason.name())
                    .doesNotContain("{", "}", "  ")
                    .endsWith(".")
                    .hasSizeGreaterThan(15);
        }
    }

    @Test
    void a_decision_names_step_day_and_way() {
        assertThat(Explanation.in(Language.EN).decision(new Send(STEP), MONDAY, MONDAY.plusDays(5)))
                .isEqualTo("6 March 2027: the first reminder leaves by e-mail.");
        assertThat(Explanation.in(Language.FR)
                        .decision(
                                new Wait(Reason.NOT_DUE, null, new NextStep(MONDAY.plusDays(5), STEP)), MONDAY, MONDAY))
                .isEqualTo(
                        "La facture arrive à échéance le 1er mars 2027. Si rien ne se passe, la première relance partira le 6 mars 2027.");
    }

    @Test
    void a_hold_says_until_when() {
        assertThat(Explanation.in(Language.DE).decision(new Held(Reason.PROMISE, null, MONDAY), MONDAY, MONDAY))
                .isEqualTo("Der Schuldner hat die Zahlung zugesagt. Das gilt bis einschließlich 1. März 2027.");
    }

    private static ReminderDecision decision(Reason reason) {
        return switch (reason.kind()) {
            case SEND -> new Send(STEP);
            case WAIT -> new Wait(reason, STEP, new NextStep(MONDAY.plusDays(9), STEP));
            case HELD -> new Held(reason, STEP, MONDAY.plusDays(3));
            case FINISHED -> new Finished(reason);
        };
    }
}
