package io.quittance.reminders;

import static io.quittance.reminders.Cases.MONDAY;
import static io.quittance.reminders.Cases.aBelgianConsumer;
import static io.quittance.reminders.Cases.aFrenchBusiness;
import static io.quittance.reminders.Cases.after;
import static io.quittance.reminders.Cases.held;
import static io.quittance.reminders.Cases.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.correspondence.Channel;
import io.quittance.kernel.Money;
import io.quittance.reminders.TakenStep.Proof;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A debtor's day: one message at most, and nobody forgotten. */
class DayPlanTest {

    private static final OpenClaim FIRST_DUE = invoice(1, MONDAY.minusDays(5));
    private static final OpenClaim SECOND_DUE =
            after(invoice(2, MONDAY.minusDays(15)), "reminder-1", MONDAY.minusDays(10), Proof.SENT);

    @Test
    void invoices_at_the_same_step_share_one_message() {
        var reminder = reminder(
                aFrenchBusiness().owes(FIRST_DUE).owes(3, MONDAY.minusDays(6)).on(MONDAY));
        assertThat(numbers(reminder.claims())).containsExactly("F-1", "F-3");
        assertThat(reminder.total()).isEqualTo(Money.parse("200.00", "EUR"));
        assertThat(reminder.alsoOpen()).isEmpty();
    }

    @Test
    void only_the_most_advanced_step_leaves_and_lists_the_others_as_also_open() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).owes(SECOND_DUE).on(MONDAY);
        var reminder = reminder(plan);
        assertThat(reminder.step().key()).isEqualTo("reminder-2");
        assertThat(numbers(reminder.claims())).containsExactly("F-2");
        assertThat(numbers(reminder.alsoOpen())).containsExactly("F-1");
        assertThat(reminder.total()).as("also open is not asked for").isEqualTo(Money.parse("100.00", "EUR"));
        assertThat(reason(plan, 0)).isEqualTo(Reason.OTHER_MESSAGE_TODAY);
    }

    @Test
    void the_others_follow_after_the_minimum_gap_of_48_hours() {
        var sent = days(aFrenchBusiness().owes(FIRST_DUE).owes(SECOND_DUE).get(), 3);
        assertThat(sent).containsExactly("2027-03-01 reminder-2 [F-2]", "2027-03-03 reminder-1 [F-1]");
    }

    @Test
    void inside_the_gap_a_step_waits() {
        var plan = aFrenchBusiness()
                .owes(FIRST_DUE)
                .wasWrittenToOn(MONDAY.minusDays(1))
                .on(MONDAY);
        assertThat(reason(plan, 0)).isEqualTo(Reason.MINIMUM_GAP);
        assertThat(plan.decisions().getFirst().lookOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(aFrenchBusiness()
                        .owes(FIRST_DUE)
                        .wasWrittenToOn(MONDAY.minusDays(2))
                        .on(MONDAY)
                        .reminder())
                .isNotNull();
    }

    @Test
    void nobody_gets_more_than_three_reminders_in_seven_days() {
        var thrice = aFrenchBusiness()
                .owes(FIRST_DUE)
                .wasWrittenToOn(MONDAY.minusDays(6), MONDAY.minusDays(4), MONDAY.minusDays(2));
        assertThat(reason(thrice.on(MONDAY), 0)).isEqualTo(Reason.MINIMUM_GAP);
        assertThat(thrice.on(MONDAY.plusDays(1)).reminder()).isNotNull();
    }

    @Test
    void a_step_that_starts_a_legal_clock_shares_its_message_with_no_other_step() {
        var second = new TakenStep(
                "reminder-1", 5, 14, Channel.EMAIL, 1, MONDAY.minusDays(30), MONDAY.minusDays(30), Proof.SENT);
        var further = invoice(2, MONDAY.minusDays(20)).with(second);
        var reminder = reminder(aBelgianConsumer().owes(FIRST_DUE).owes(further).on(MONDAY));
        assertThat(reminder.step().startsLegalClock()).isTrue();
        assertThat(reminder.alsoOpen()).isEmpty();
        assertThat(numbers(reminder.claims())).containsExactly("F-1");
    }

    @Test
    void currencies_are_never_mixed_and_the_second_follows_after_the_gap() {
        var pounds = invoice(9, MONDAY.minusDays(5), "80.00", "GBP", 1, null);
        var sent = days(aFrenchBusiness().owes(FIRST_DUE).owes(pounds).get(), 3);
        assertThat(sent).containsExactly("2027-03-01 reminder-1 [F-1]", "2027-03-03 reminder-1 [F-9]");
        assertThat(reminder(aFrenchBusiness().owes(FIRST_DUE).owes(pounds).on(MONDAY))
                        .alsoOpen())
                .isEmpty();
    }

    @Test
    void credit_notes_are_shown_and_deducted() {
        var reminder =
                reminder(aFrenchBusiness().owes(FIRST_DUE).hasCredit("30.00").on(MONDAY));
        assertThat(reminder.credits()).hasSize(1);
        assertThat(reminder.total()).isEqualTo(Money.parse("70.00", "EUR"));
    }

    @Test
    void a_claim_that_credit_notes_cover_is_not_reminded() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).hasCredit("100.00").on(MONDAY);
        assertThat(plan.reminder()).isNull();
        assertThat(reason(plan, 0)).isEqualTo(Reason.BELOW_MINIMUM);
    }

    @Test
    void a_credit_larger_than_the_step_is_set_against_what_is_also_open() {
        var reminder = reminder(aFrenchBusiness()
                .owes(FIRST_DUE)
                .owes(SECOND_DUE)
                .hasCredit("150.00")
                .on(MONDAY));
        assertThat(reminder.total()).isEqualTo(Money.parse("50.00", "EUR"));
    }

    @Test
    void a_disputed_invoice_is_not_listed_beside_the_others() {
        var reminder = reminder(aFrenchBusiness()
                .owes(held(FIRST_DUE, Reason.DISPUTE, null))
                .owes(SECOND_DUE)
                .on(MONDAY));
        assertThat(reminder.alsoOpen()).isEmpty();
    }

    @Test
    void when_the_oldest_is_paid_the_younger_keeps_its_own_steps() {
        var paid = invoice(2, MONDAY.minusDays(15), "100.00", "EUR", 1, Reason.PAID);
        var reminder = reminder(aFrenchBusiness().owes(FIRST_DUE).owes(paid).on(MONDAY));
        assertThat(reminder.step().key()).isEqualTo("reminder-1");
        assertThat(numbers(reminder.claims())).containsExactly("F-1");
    }

    @Test
    void the_next_look_is_the_day_the_next_step_could_leave() {
        var plan = aFrenchBusiness().owes(FIRST_DUE).on(MONDAY);
        assertThat(plan.decisions().getFirst().lookOn()).isEqualTo(MONDAY.plusDays(10));
        var last = after(FIRST_DUE, "reminder-3", MONDAY.minusDays(3), Proof.SENT);
        assertThat(aFrenchBusiness()
                        .owes(last)
                        .on(MONDAY)
                        .decisions()
                        .getFirst()
                        .lookOn())
                .isEqualTo(DayPlan.NEVER);
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
                        + numbers(plan.reminder().claims()));
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

    private static List<String> numbers(List<Claim> claims) {
        return claims.stream().map(Claim::number).toList();
    }
}
