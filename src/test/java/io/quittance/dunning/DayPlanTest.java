package io.quittance.dunning;

import static io.quittance.dunning.Cases.MONDAY;
import static io.quittance.dunning.Cases.aBelgianConsumer;
import static io.quittance.dunning.Cases.aFrenchBusiness;
import static io.quittance.dunning.Cases.after;
import static io.quittance.dunning.Cases.held;
import static io.quittance.dunning.Cases.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.PlannedReminder.Block;
import io.quittance.dunning.TakenStep.Proof;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.parties.DebtorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A debtor's day: one message at most, and nobody forgotten. */
class DayPlanTest {

    private static final ClaimInCase FIRST_DUE = invoice(1, MONDAY.minusDays(5));
    private static final ClaimInCase SECOND_DUE =
            after(invoice(2, MONDAY.minusDays(15)), "reminder-1", MONDAY.minusDays(10), Proof.SENT);

    @Test
    void invoices_at_the_same_step_share_one_message() {
        var reminder = reminder(
                aFrenchBusiness().owes(FIRST_DUE).owes(3, MONDAY.minusDays(6)).on(MONDAY));
        assertThat(taken(reminder)).containsExactly("F-1 reminder-1", "F-3 reminder-1");
        assertThat(total(reminder)).isEqualTo(Money.parse("200.00", "EUR"));
        assertThat(alsoOpen(reminder)).isEmpty();
    }

    @Test
    void every_claim_takes_its_own_step_and_the_most_advanced_one_speaks() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).owes(SECOND_DUE).on(MONDAY);
        var reminder = reminder(plan);
        assertThat(reminder.step().key()).isEqualTo("reminder-2");
        assertThat(taken(reminder)).containsExactly("F-1 reminder-1", "F-2 reminder-2");
        assertThat(total(reminder)).isEqualTo(Money.parse("200.00", "EUR"));
        assertThat(plan.decisions())
                .allSatisfy(one -> assertThat(one.decision().reason()).isEqualTo(Reason.STEP_DUE));
    }

    @Test
    void what_would_be_due_within_the_rhythm_is_taken_along_but_never_before_its_due_date() {
        var sooner = invoice(3, MONDAY.minusDays(1));
        var notDue = invoice(4, MONDAY);
        var later = after(invoice(5, MONDAY.minusDays(6)), "reminder-1", MONDAY.minusDays(1), Proof.SENT);
        var reminder = reminder(aFrenchBusiness()
                .owes(SECOND_DUE)
                .owes(sooner)
                .owes(notDue)
                .owes(later)
                .on(MONDAY));
        assertThat(taken(reminder)).containsExactly("F-2 reminder-2", "F-3 reminder-1");
        assertThat(alsoOpen(reminder)).as("overdue, its next step far away").containsExactly("F-5");
        assertThat(total(reminder)).as("also open is not asked for").isEqualTo(Money.parse("200.00", "EUR"));
    }

    @Test
    void nothing_is_taken_along_before_a_legal_clock_has_run_out() {
        var noticed = after(invoice(1, MONDAY.minusDays(18)), "reminder-1", MONDAY.minusDays(13), Proof.SENT);
        var clock = new TakenStep(
                "reminder-1", 5, 14, 5, Channel.EMAIL, 1, MONDAY.minusDays(13), MONDAY.minusDays(13), Proof.SENT);
        var running = new ClaimInCase(noticed.claim(), List.of(clock), List.of());
        var further = invoice(2, MONDAY.minusDays(40))
                .with(new TakenStep(
                        "reminder-1",
                        5,
                        14,
                        5,
                        Channel.EMAIL,
                        1,
                        MONDAY.minusDays(35),
                        MONDAY.minusDays(35),
                        Proof.SENT));
        var reminder = reminder(aBelgianConsumer().owes(running).owes(further).on(MONDAY));
        assertThat(taken(reminder)).containsExactly("F-2 reminder-2");
        assertThat(alsoOpen(reminder)).containsExactly("F-1");
    }

    @Test
    void a_reminder_is_never_milder_than_the_one_before_while_a_claim_of_that_one_is_open() {
        var far = after(invoice(2, MONDAY.minusDays(40)), "reminder-3", MONDAY.minusDays(8), Proof.SENT);
        var reminder = reminder(aFrenchBusiness().owes(FIRST_DUE).owes(far).on(MONDAY));
        assertThat(taken(reminder)).containsExactly("F-1 reminder-1");
        assertThat(reminder.step().template()).isEqualTo("reminder-3");
        assertThat(reminder.step().channel()).as("its own step is a mail").isEqualTo(Channel.EMAIL);
        var paid = new ClaimInCase(
                invoice(2, MONDAY.minusDays(40), "100.00", "EUR", 1, Reason.PAID)
                        .claim(),
                far.taken(),
                List.of());
        var then = reminder(aFrenchBusiness().owes(FIRST_DUE).owes(paid).on(MONDAY));
        assertThat(then.step().template()).as("falls back when it is settled").isEqualTo("reminder-1");
    }

    @Test
    void inside_the_rhythm_a_step_waits_and_says_until_when() {
        var plan = aFrenchBusiness()
                .owes(FIRST_DUE)
                .wasWrittenToOn(MONDAY.minusDays(5))
                .on(MONDAY);
        assertThat(reason(plan, 0)).isEqualTo(Reason.RHYTHM);
        assertThat(plan.decisions().getFirst().nextActionOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(aFrenchBusiness()
                        .owes(FIRST_DUE)
                        .wasWrittenToOn(MONDAY.minusDays(7))
                        .on(MONDAY)
                        .reminder())
                .isNotNull();
    }

    @Test
    void a_step_that_starts_a_legal_clock_shares_its_message_with_no_other_step() {
        var second = new TakenStep(
                "reminder-1", 5, 14, 5, Channel.EMAIL, 1, MONDAY.minusDays(30), MONDAY.minusDays(30), Proof.SENT);
        var further = invoice(2, MONDAY.minusDays(24)).with(second);
        var plan = aBelgianConsumer()
                .owes(invoice(1, MONDAY.minusDays(6)))
                .owes(further)
                .on(MONDAY);
        var reminder = reminder(plan);
        assertThat(reminder.step().startsLegalClock()).isTrue();
        assertThat(alsoOpen(reminder)).isEmpty();
        assertThat(taken(reminder)).containsExactly("F-1 reminder-1");
        assertThat(reason(plan, 1)).as("it waited less").isEqualTo(Reason.OTHER_MESSAGE_TODAY);
        assertThat(plan.decisions().get(1).nextActionOn()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void notes_before_the_due_date_share_one_message_for_the_coming_days() {
        var reminder = reminder(aFrenchBusiness()
                .owes(1, MONDAY.plusDays(5))
                .owes(2, MONDAY.plusDays(11))
                .owes(3, MONDAY.plusDays(20))
                .on(MONDAY));
        assertThat(taken(reminder)).containsExactly("F-1 pre-due", "F-2 pre-due");
    }

    @Test
    void currencies_share_a_message_and_are_never_added() {
        var pounds = invoice(9, MONDAY.minusDays(5), "80.00", "GBP", 1, null);
        var reminder = reminder(aFrenchBusiness()
                .owes(FIRST_DUE)
                .owes(pounds)
                .hasCredit("30.00", "GBP")
                .on(MONDAY));
        assertThat(reminder.blocks().stream().map(Block::total))
                .containsExactly(Money.parse("100.00", "EUR"), Money.parse("50.00", "GBP"));
    }

    @Test
    void a_currency_in_which_credit_covers_all_is_left_out_and_its_claims_wait() {
        var pounds = invoice(9, MONDAY.minusDays(5), "80.00", "GBP", 1, null);
        var plan = aFrenchBusiness()
                .owes(FIRST_DUE)
                .owes(pounds)
                .hasCredit("80.00", "GBP")
                .on(MONDAY);
        assertThat(taken(reminder(plan))).containsExactly("F-1 reminder-1");
        assertThat(reason(plan, 1)).isEqualTo(Reason.BELOW_MINIMUM);
    }

    @Test
    void nine_staggered_invoices_in_two_currencies_get_one_reminder_a_week_never_a_milder_one_and_all_are_reminded() {
        var debtor = aFrenchBusiness();
        for (int i = 0; i < 9; i++) {
            debtor.owes(invoice(i, MONDAY.plusDays(4L * i), "100.00", i % 3 == 0 ? "GBP" : "EUR", 1, null));
        }
        var messages = new ArrayList<PlannedReminder>();
        debtor.get().rehearse(MONDAY, MONDAY.plusDays(120), plan -> {
            if (plan.reminder() != null) {
                messages.add(plan.reminder());
            }
        });
        for (int i = 1; i < messages.size(); i++) {
            assertThat(messages.get(i - 1).on().plusDays(7))
                    .isBeforeOrEqualTo(messages.get(i).on());
        }
        assertThat(messages.stream().map(m -> m.step().offsetDays()).filter(offset -> offset > 0))
                .isSorted();
        assertThat(messages.stream()
                        .flatMap(DayPlanTest::steps)
                        .filter(step -> step.endsWith("reminder-3"))
                        .distinct())
                .hasSize(9);
    }

    @Test
    void credit_notes_are_shown_and_deducted() {
        var reminder =
                reminder(aFrenchBusiness().owes(FIRST_DUE).hasCredit("30.00").on(MONDAY));
        assertThat(reminder.blocks().getFirst().credits()).hasSize(1);
        assertThat(total(reminder)).isEqualTo(Money.parse("70.00", "EUR"));
    }

    @Test
    void a_claim_that_credit_notes_cover_is_not_reminded() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).hasCredit("100.00").on(MONDAY);
        assertThat(plan.reminder()).isNull();
        assertThat(reason(plan, 0)).isEqualTo(Reason.BELOW_MINIMUM);
    }

    @Test
    void a_debtor_with_more_credit_than_debt_gets_no_reminder_for_all_the_days() {
        var debtor = aFrenchBusiness().owes(FIRST_DUE).owes(SECOND_DUE).hasCredit("250.00");
        assertThat(days(debtor.get(), 60)).isEmpty();
    }

    @Test
    void a_credit_larger_than_the_steps_is_set_against_what_is_also_open() {
        var later = after(invoice(5, MONDAY.minusDays(6)), "reminder-1", MONDAY.minusDays(1), Proof.SENT);
        var reminder = reminder(aFrenchBusiness()
                .owes(FIRST_DUE)
                .owes(later)
                .hasCredit("150.00")
                .on(MONDAY));
        assertThat(total(reminder)).isEqualTo(Money.parse("50.00", "EUR"));
    }

    @Test
    void what_the_scenario_asks_for_at_least_counts_in_its_own_currency_only() {
        var pounds = invoice(9, MONDAY.minusDays(5), "80.00", "GBP", 1, null);
        var fromTwoHundred = new Scenario(
                "strict",
                1,
                DebtorKind.BUSINESS,
                null,
                7,
                List.of(Money.parse("200.00", "EUR")),
                Cases.scenario("fr-b2b").steps());
        var owing = aFrenchBusiness().owes(FIRST_DUE).owes(pounds).get();
        var plan = new DebtorCase(fromTwoHundred, owing.situation(), owing.claims(), List.of()).plan(MONDAY);
        assertThat(taken(reminder(plan))).containsExactly("F-9 reminder-1");
        assertThat(reason(plan, 0)).isEqualTo(Reason.BELOW_MINIMUM);
    }

    @Test
    void a_disputed_invoice_is_not_listed_beside_the_others() {
        var reminder = reminder(aFrenchBusiness()
                .owes(held(FIRST_DUE, Reason.DISPUTE, null))
                .owes(SECOND_DUE)
                .on(MONDAY));
        assertThat(alsoOpen(reminder)).isEmpty();
    }

    @Test
    void when_the_oldest_is_paid_the_younger_keeps_its_own_steps() {
        var paid = invoice(2, MONDAY.minusDays(15), "100.00", "EUR", 1, Reason.PAID);
        var reminder = reminder(aFrenchBusiness().owes(FIRST_DUE).owes(paid).on(MONDAY));
        assertThat(reminder.step().key()).isEqualTo("reminder-1");
        assertThat(taken(reminder)).containsExactly("F-1 reminder-1");
    }

    @Test
    void the_next_look_is_the_day_the_next_step_could_leave() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).on(MONDAY);
        assertThat(plan.decisions().getFirst().nextActionOn()).isEqualTo(MONDAY.plusDays(10));
        var last = after(FIRST_DUE, "reminder-3", MONDAY.minusDays(3), Proof.SENT);
        assertThat(aFrenchBusiness()
                        .owes(last)
                        .on(MONDAY)
                        .decisions()
                        .getFirst()
                        .nextActionOn())
                .isEqualTo(ReminderPolicy.NEVER);
    }

    @Test
    void a_rehearsal_plays_all_steps_on_their_days() {
        var sent = days(aFrenchBusiness().owes(1, MONDAY.plusDays(7)).get(), 60);
        assertThat(sent)
                .containsExactly(
                        "2027-03-03 pre-due [F-1]",
                        "2027-03-13 reminder-1 [F-1]",
                        "2027-03-23 reminder-2 [F-1]",
                        "2027-04-07 reminder-3 [F-1]");
    }

    private static List<String> days(DebtorCase debtor, int days) {
        var sent = new ArrayList<String>();
        debtor.rehearse(MONDAY, MONDAY.plusDays(days - 1), plan -> {
            if (plan.reminder() != null) {
                sent.add(plan.on() + " " + plan.reminder().step().key() + " "
                        + plan.reminder()
                                .taking()
                                .map(one -> one.claim().number())
                                .toList());
            }
        });
        return sent;
    }

    private static PlannedReminder reminder(DayPlan plan) {
        assertThat(plan.reminder()).isNotNull();
        return plan.reminder();
    }

    private static Reason reason(DayPlan plan, int claim) {
        return plan.decisions().get(claim).decision().reason();
    }

    private static List<String> taken(PlannedReminder reminder) {
        return steps(reminder).toList();
    }

    private static Stream<String> steps(PlannedReminder reminder) {
        return reminder.taking()
                .map(one -> one.claim().number() + " " + one.step().key());
    }

    private static Money total(PlannedReminder reminder) {
        assertThat(reminder.blocks()).hasSize(1);
        return reminder.blocks().getFirst().total();
    }

    private static List<String> alsoOpen(PlannedReminder reminder) {
        return reminder.blocks().stream()
                .flatMap(block -> block.alsoOpen().stream())
                .map(Claim::number)
                .toList();
    }
}
