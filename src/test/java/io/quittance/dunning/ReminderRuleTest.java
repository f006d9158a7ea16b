package io.quittance.dunning;

import static io.quittance.dunning.Cases.MONDAY;
import static io.quittance.dunning.Cases.aBelgianConsumer;
import static io.quittance.dunning.Cases.aFrenchBusiness;
import static io.quittance.dunning.Cases.after;
import static io.quittance.dunning.Cases.debtorOf;
import static io.quittance.dunning.Cases.held;
import static io.quittance.dunning.Cases.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.ReminderDecision.Held;
import io.quittance.dunning.ReminderDecision.Send;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.dunning.TakenStep.Proof;
import io.quittance.messages.Channel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine rule for one invoice (architecture: "The engine rule"). */
class ReminderRuleTest {

    @Test
    void an_invoice_not_yet_due_waits_and_says_what_comes_when() {
        var decision = aFrenchBusiness().owes(1, MONDAY.plusDays(3)).decidedOn(MONDAY.plusDays(3));
        assertThat(decision.reason()).isEqualTo(Reason.NOT_DUE);
        assertThat(next(decision)).isEqualTo("reminder-1 2027-03-09");
    }

    @Test
    void the_courtesy_before_the_due_date_leaves_five_days_before() {
        assertSends(aFrenchBusiness().owes(1, MONDAY.plusDays(5)).decidedOn(MONDAY), "pre-due");
    }

    @Test
    void the_courtesy_before_the_due_date_lapses_on_the_due_date() {
        assertSends(aFrenchBusiness().owes(1, MONDAY.plusDays(1)).decidedOn(MONDAY), "pre-due");
        var onTheDay = aFrenchBusiness().owes(1, MONDAY).decidedOn(MONDAY);
        assertThat(next(onTheDay)).isEqualTo("reminder-1 2027-03-06");
    }

    @Test
    void a_courtesy_that_only_a_sunday_is_left_for_does_not_leave() {
        var sunday = MONDAY.plusDays(6);
        var decision = aFrenchBusiness().owes(1, sunday.plusDays(1)).decidedOn(sunday);
        assertThat(next(decision)).isEqualTo("reminder-1 2027-03-13");
    }

    @Test
    void a_consumer_gets_nothing_before_the_due_date() {
        assertThat(Cases.scenario("be-consumer").steps().getFirst().offsetDays())
                .isEqualTo(5);
        var decision = aBelgianConsumer().owes(1, MONDAY.plusDays(5)).decidedOn(MONDAY);
        assertThat(decision.reason()).isEqualTo(Reason.NOT_DUE);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-b2b, 5, reminder-1", "de-b2b, 5, reminder-1", "uk-b2b, 5, reminder-1",
        "be-consumer, 5, reminder-1", "nl-consumer, 5, reminder-1", "general-b2b, 5, reminder-1"
    })
    void the_first_reminder_leaves_on_its_day_and_not_a_day_earlier(String scenario, int offset, String step) {
        var due = MONDAY.minusDays(offset);
        assertSends(debtorOf(scenario).owes(1, due).decidedOn(MONDAY), step);
        assertThat(debtorOf(scenario)
                        .owes(1, due)
                        .decidedOn(MONDAY.minusDays(2))
                        .reason())
                .isEqualTo(Reason.STEP_LATER);
    }

    @Test
    void an_invoice_imported_ninety_days_late_begins_with_the_first_step_after_the_due_date() {
        assertSends(aFrenchBusiness().owes(1, MONDAY.minusDays(90)).decidedOn(MONDAY), "reminder-1");
    }

    @Test
    void after_an_outage_one_step_leaves_and_the_next_keeps_its_distance() {
        var late = invoice(1, MONDAY.minusDays(20));
        assertSends(aFrenchBusiness().owes(late).decidedOn(MONDAY), "reminder-1");
        var then = aFrenchBusiness().owes(after(late, "reminder-1", MONDAY, Proof.SENT));
        var decision = then.decidedOn(MONDAY.plusDays(9));
        assertThat(decision.reason()).isEqualTo(Reason.STEP_LATER);
        assertThat(next(decision)).isEqualTo("reminder-2 2027-03-11");
        assertSends(then.decidedOn(MONDAY.plusDays(10)), "reminder-2");
    }

    @Test
    void distance_counts_from_the_day_it_was_sent_not_from_the_day_it_was_planned() {
        var sentLate = invoice(1, MONDAY.minusDays(20))
                .with(new TakenStep("reminder-1", 5, 0, 5, Channel.EMAIL, 1, MONDAY, MONDAY.plusDays(3), Proof.SENT));
        assertThat(next(aFrenchBusiness().owes(sentLate).decidedOn(MONDAY.plusDays(10))))
                .isEqualTo("reminder-2 2027-03-15");
    }

    @Test
    void a_step_due_on_a_sunday_or_holiday_moves_forward() {
        var sunday = MONDAY.minusDays(1);
        var decision = aFrenchBusiness().owes(1, sunday.minusDays(5)).decidedOn(sunday);
        assertThat(decision.reason()).isEqualTo(Reason.QUIET_DAY);
        assertThat(next(decision)).isEqualTo("reminder-1 2027-03-01");
        var labourDay = LocalDate.of(2027, 5, 1);
        var holiday = aFrenchBusiness().owes(1, labourDay.minusDays(5)).decidedOn(labourDay);
        assertThat(holiday.reason()).isEqualTo(Reason.QUIET_DAY);
        assertThat(next(holiday)).as("a Saturday, then a Sunday").isEqualTo("reminder-1 2027-05-03");
    }

    @Test
    void a_hold_stops_reminders_through_its_last_day() {
        var claim = held(invoice(1, MONDAY.minusDays(5)), Reason.PROMISE, MONDAY.plusDays(3));
        var decision = aFrenchBusiness().owes(claim).decidedOn(MONDAY.plusDays(3));
        assertThat(decision).isInstanceOfSatisfying(Held.class, h -> {
            assertThat(h.reason()).isEqualTo(Reason.PROMISE);
            assertThat(h.until()).isEqualTo(MONDAY.plusDays(3));
            assertThat(h.step()).as("the step that would be due").isNotNull();
        });
        assertSends(aFrenchBusiness().owes(claim).decidedOn(MONDAY.plusDays(4)), "reminder-1");
    }

    @Test
    void of_several_holds_the_one_that_lasts_longest_is_named() {
        var both = held(held(invoice(1, MONDAY.minusDays(5)), Reason.PROMISE, MONDAY), Reason.DISPUTE, null);
        assertThat(aFrenchBusiness().owes(both).decidedOn(MONDAY).reason()).isEqualTo(Reason.DISPUTE);
    }

    @Test
    void a_paused_firm_sends_nothing() {
        assertThat(aFrenchBusiness()
                        .ofAPausedFirm()
                        .owes(1, MONDAY.minusDays(5))
                        .decidedOn(MONDAY)
                        .reason())
                .isEqualTo(Reason.FIRM_PAUSED);
    }

    @Test
    void a_firm_that_may_not_write_to_this_country_is_held() {
        assertThat(aFrenchBusiness()
                        .whereTheSenderIsNotAllowed()
                        .owes(1, MONDAY.minusDays(5))
                        .decidedOn(MONDAY)
                        .reason())
                .isEqualTo(Reason.SENDER_NOT_ALLOWED);
    }

    @Test
    void without_any_address_the_step_is_held() {
        var held =
                aFrenchBusiness().withoutAddress().owes(1, MONDAY.minusDays(5)).decidedOn(MONDAY);
        assertThat(held.reason()).isEqualTo(Reason.NO_ADDRESS);
    }

    @Test
    void without_a_mail_address_the_mail_goes_by_letter_and_the_letter_as_it_always_does() {
        var sent = aFrenchBusiness().withoutEmail().owes(1, MONDAY.minusDays(5)).decidedOn(MONDAY);
        assertSends(sent, "reminder-1");
        assertThat(sent.step()).extracting(Step::channel).isEqualTo(Channel.LETTER);
        var letterNext = after(invoice(1, MONDAY.minusDays(30)), "reminder-2", MONDAY.minusDays(15), Proof.SENT);
        assertSends(aFrenchBusiness().withoutEmail().owes(letterNext).decidedOn(MONDAY), "reminder-3");
    }

    @Test
    void what_waits_already_says_by_which_way_it_will_go() {
        var waits = (Wait) aFrenchBusiness().withoutEmail().owes(1, MONDAY).decidedOn(MONDAY);
        assertThat(waits.next())
                .isNotNull()
                .extracting(next -> next.step().channel())
                .isEqualTo(Channel.LETTER);
    }

    @Test
    void a_day_whose_message_was_stopped_is_used_up_and_the_next_is_free() {
        var waits = (Wait) aFrenchBusiness()
                .whoseMessageWasStoppedOn(MONDAY)
                .owes(1, MONDAY.minusDays(5))
                .decidedOn(MONDAY);
        assertThat(waits.reason()).isEqualTo(Reason.MINIMUM_GAP);
        assertThat(waits.next()).isNotNull().extracting(NextStep::on).isEqualTo(MONDAY.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"UNDER_WAY", "MISSING"})
    void no_step_builds_on_a_message_that_is_not_proven(Proof proof) {
        var claim = after(invoice(1, MONDAY.minusDays(15)), "reminder-1", MONDAY.minusDays(10), proof);
        var decision = aFrenchBusiness().owes(claim).decidedOn(MONDAY);
        assertThat(decision.reason()).isEqualTo(Reason.PREVIOUS_NOT_PROVEN);
        assertThat(aFrenchBusiness().owes(claim).decidedOn(MONDAY.minusDays(4)).reason())
                .as("the question only comes up when the step is due")
                .isEqualTo(Reason.STEP_LATER);
    }

    @Test
    void the_notice_period_of_a_legal_clock_runs_fourteen_days_from_the_day_after_sending() {
        var sentLate = after(invoice(1, MONDAY.minusDays(60)), "reminder-1", MONDAY, Proof.SENT);
        var clock = new TakenStep("reminder-1", 5, 14, 5, Channel.EMAIL, 1, MONDAY, MONDAY, Proof.SENT);
        var claim = new ClaimInCase(sentLate.claim(), java.util.List.of(clock), java.util.List.of());
        assertThat(aBelgianConsumer().owes(claim).decidedOn(MONDAY.plusDays(14)).reason())
                .isEqualTo(Reason.NOTICE_PERIOD);
        assertThat(aBelgianConsumer().owes(claim).decidedOn(MONDAY.plusDays(15)).reason())
                .isEqualTo(Reason.STEP_LATER);
        assertSends(aBelgianConsumer().owes(claim).decidedOn(MONDAY.plusDays(19)), "reminder-2");
    }

    @Test
    void a_closed_invoice_is_finished_whatever_else_is_true() {
        for (var reason : new Reason[] {Reason.PAID, Reason.CREDITED, Reason.WRITTEN_OFF, Reason.LEGAL}) {
            var claim = held(invoice(1, MONDAY.minusDays(5), "100.00", "EUR", 1, reason), Reason.AGENT, null);
            assertThat(aFrenchBusiness().owes(claim).decidedOn(MONDAY).reason()).isEqualTo(reason);
        }
    }

    @Test
    void after_the_last_step_the_machine_is_finished() {
        var claim = after(invoice(1, MONDAY.minusDays(60)), "reminder-3", MONDAY.minusDays(20), Proof.UNDER_WAY);
        assertThat(aFrenchBusiness().owes(claim).decidedOn(MONDAY).reason()).isEqualTo(Reason.LAST_STEP);
    }

    @Test
    void a_reopened_invoice_repeats_the_step_it_had_reached_as_a_new_occurrence() {
        var reopened = after(
                after(
                        invoice(1, MONDAY.minusDays(60), "100.00", "EUR", 2, null),
                        "reminder-1",
                        MONDAY.minusDays(55),
                        Proof.SENT,
                        1),
                "reminder-2",
                MONDAY.minusDays(45),
                Proof.SENT,
                1);
        var plan = aFrenchBusiness().owes(reopened).on(MONDAY);
        assertSends(plan.decisions().getFirst().decision(), "reminder-2");
        assertThat(plan.reminder()).isNotNull();
        assertThat(plan.reminder().taken(reopened).orElseThrow().occurrence()).isEqualTo(2);
    }

    @Test
    void a_reopened_invoice_that_was_never_reminded_begins_at_the_beginning() {
        var reopened = invoice(1, MONDAY.minusDays(60), "100.00", "EUR", 2, null);
        assertSends(aFrenchBusiness().owes(reopened).decidedOn(MONDAY), "reminder-1");
    }

    @Test
    void a_later_version_of_the_scenario_does_not_repeat_what_was_sent() {
        var old = invoice(1, MONDAY.minusDays(12))
                .with(new TakenStep(
                        "gentle", 6, 0, 6, Channel.EMAIL, 1, MONDAY.minusDays(6), MONDAY.minusDays(6), Proof.SENT));
        assertThat(next(aFrenchBusiness().owes(old).decidedOn(MONDAY))).isEqualTo("reminder-2 2027-03-04");
    }

    static void assertSends(ReminderDecision decision, String step) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.step().key()).isEqualTo(step));
    }

    static String next(ReminderDecision decision) {
        var next = ((Wait) decision).next();
        assertThat(next).isNotNull();
        return next.step().key() + " " + next.on();
    }
}
