package io.quittance.dunning;

import static io.quittance.dunning.Cases.MONDAY;
import static io.quittance.dunning.Cases.aFrenchBusiness;
import static io.quittance.dunning.Cases.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Condition.Scope;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageReason;
import io.quittance.parties.DebtorKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy is one list: every reason has its condition, and what is asked at the exit is asked there. */
class ReminderPolicyTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_but_sending_belongs_to_one_condition(Reason reason) {
        assertThat(ReminderPolicy.ALL.stream()
                        .filter(condition -> condition.reasons().contains(reason)))
                .hasSize(reason.kind() == Reason.Kind.SEND ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(ExitReason.class)
    void every_reason_of_the_exit_belongs_to_one_condition_that_is_asked_there_only(ExitReason reason) {
        assertThat(ReminderPolicy.ALL.stream()
                        .filter(condition -> condition.reasons().contains(reason)))
                .hasSize(reason == ExitReason.NOT_PLANNED ? 0 : 1)
                .allSatisfy(condition -> assertThat(condition.scopes()).containsExactly(Scope.EXIT));
    }

    @Test
    void no_two_conditions_have_one_name() {
        assertThat(ReminderPolicy.ALL.stream().map(Condition::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_condition_is_told_in_every_language(Language language) {
        assertThat(ReminderPolicy.ALL)
                .allSatisfy(condition -> assertThat(Explanation.in(language).condition(condition))
                        .endsWith(".")
                        .hasSizeGreaterThan(25));
    }

    static Stream<Condition> exitConditions() {
        return ReminderPolicy.ALL.stream()
                .filter(condition -> condition.scopes().contains(Scope.EXIT));
    }

    @ParameterizedTest
    @MethodSource("exitConditions")
    void every_condition_of_the_exit_is_asked_at_the_exit(Condition condition) {
        var asked = new HashSet<String>();
        leaving(MONDAY).stopped(List.of(spied(condition, asked::add)), MONDAY);
        assertThat(asked).containsExactly(condition.key());
    }

    @Test
    void a_condition_of_planning_only_is_not_asked_at_the_exit() {
        var asked = new HashSet<String>();
        var inner = ReminderPolicy.ALL.stream()
                .filter(condition -> !condition.scopes().contains(Scope.EXIT))
                .map(condition -> spied(condition, asked::add))
                .toList();
        leaving(MONDAY).stopped(inner, MONDAY);
        assertThat(asked).isEmpty();
    }

    /** What a firm might want tomorrow: one condition, and the message planned on 31 July does not leave in August. */
    @Test
    void a_new_condition_holds_when_it_is_planned_and_when_it_leaves() {
        var august = Condition.ofMessage(
                        "august",
                        Reason.BELOW_MINIMUM,
                        message -> message.situation().kind() == DebtorKind.BUSINESS
                                && message.day().getMonthValue() == 8
                                && message.total().compareTo(Money.parse("500.00", "EUR")) < 0,
                        (claim, _) -> claim.day().withMonth(9).withDayOfMonth(1))
                .alsoAtExit();
        var policy = new ArrayList<>(ReminderPolicy.ALL);
        policy.add(august);
        var july = LocalDate.of(2027, 7, 31);
        var owing = aFrenchBusiness().owes(invoice(1, july.minusDays(5))).get();
        assertThat(DayPlan.of(owing, policy, july).reminder()).isNotNull();
        assertThat(leaving(july).stopped(policy, july)).isEmpty();
        assertThat(leaving(july).stopped(policy, july.plusDays(2)))
                .hasValueSatisfying(stopped -> assertThat(stopped.by()).isSameAs(august));
        var inAugust = DayPlan.of(owing, policy, july.plusDays(2));
        assertThat(inAugust.reminder()).isNull();
        assertThat(inAugust.nextActionOn()).isEqualTo(LocalDate.of(2027, 9, 1));
    }

    private static LeavingReminder leaving(LocalDate plannedOn) {
        var debtor = aFrenchBusiness().owes(1, plannedOn.minusDays(5)).get();
        var claim = debtor.claims().getFirst();
        return new LeavingReminder(
                debtor,
                List.of(new LeavingReminder.Claimed(
                        claim, debtor.scenario().step("reminder-1"), Money.parse("100.00", "EUR"))),
                List.of(),
                List.of(Money.parse("100.00", "EUR")),
                plannedOn,
                Duration.ZERO);
    }

    private static Condition spied(Condition condition, Consumer<String> asked) {
        return new Condition(
                condition.key(),
                Set.copyOf(condition.reasons()),
                condition.scopes(),
                condition.ofClaim() == null
                        ? null
                        : claim -> {
                            asked.accept(condition.key());
                            return condition.stops(claim);
                        },
                condition.ofMessage() == null
                        ? null
                        : message -> {
                            asked.accept(condition.key());
                            return condition.stops(message);
                        },
                condition.nextAction());
    }

    @Test
    void whatever_stops_a_message_at_the_exit_is_a_reason_people_can_read() {
        ReminderPolicy.ALL.stream()
                .filter(condition -> condition.scopes().contains(Condition.Scope.EXIT))
                .flatMap(condition -> condition.reasons().stream())
                .forEach(reason -> assertThat(MessageReason.named(reason.name()))
                        .as(reason.name())
                        .isPresent());
    }
}
