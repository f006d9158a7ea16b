package io.quittance.agenda;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoicesSettled;
import io.quittance.reminders.ReminderRuns;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposed plan is in the agenda as long as a person has to decide, and no longer. */
class PlanTaskIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "branding", "correspondence", "receivables", "reminders", "plans", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private LedgerFixture books;
    private Plans plans;
    private Invoice invoice;

    @BeforeEach
    void a_debtor_who_owes() {
        CONTEXT.travelTo(TODAY);
        books = new LedgerFixture(CONTEXT, "plan-task-" + FIRMS.incrementAndGet());
        plans = CONTEXT.get(Plans.class);
        invoice = books.anInvoice("B-1", "600.00", -10);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_wish_that_a_rule_accepts_and_an_offer_of_the_firm_need_nobody() {
        assertThat(propose(3).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(tasks()).isEmpty();
        var other = books.anInvoice("B-2", "600.00", -10);
        books.firm.as(() -> plans.offer(firm(), ask(3, other), null, Side.FIRM, "api:test"));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void each_round_that_waits_for_the_firm_has_its_task_until_it_is_answered() {
        var first = propose(12);
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.PLAN_PROPOSED);
        assertThat(tasks().getFirst().dueOn()).isEqualTo(first.answerBy());
        var second = books.firm.as(() -> plans.counter(firm(), answer(first, Side.FIRM), terms(4), null));
        assertThat(tasks()).isEmpty();
        var third = books.firm.as(() -> plans.counter(firm(), answer(second, Side.DEBTOR), terms(10), null));
        assertThat(third.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.PLAN_PROPOSED);
        books.firm.as(() -> plans.accept(firm(), answer(third, Side.FIRM)));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void declining_and_taking_back_end_it() {
        var declined = propose(12);
        books.firm.as(() -> plans.decline(firm(), answer(declined, Side.FIRM), "Please call us"));
        assertThat(tasks()).isEmpty();
        var withdrawn = propose(12);
        assertThat(tasks()).hasSize(1);
        books.firm.as(() -> plans.withdraw(firm(), answer(withdrawn, Side.DEBTOR)));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void money_that_leaves_nothing_to_decide_ends_it() {
        propose(12);
        books.pay(1, "600.00", invoice);
        books.inOneTransaction(
                () -> CONTEXT.tell(new InvoicesSettled(firm(), books.dupont.id(), List.of(invoice.id()))));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_plan_that_was_not_kept_is_a_call_until_it_comes_to_life_and_the_second_time_stays_one() {
        var first = TODAY.plusDays(3);
        propose(3);
        day(first.plusDays(4));
        assertThat(tasks()).isEmpty();
        day(first.plusDays(13));
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.PLAN_BROKEN);
        pay(1, "400.00");
        assertThat(tasks()).isEmpty();
        day(first.plusDays(80));
        day(first.plusDays(89));
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.PLAN_BROKEN);
        var again = books.firm.as(() -> plans.propose(firm(), again(invoice), null, "debtor_1"));
        assertThat(again.state())
                .as("after a second break only a person agrees")
                .isEqualTo(PlanState.PROPOSED);
    }

    private PlanAsk again(Invoice of) {
        return new PlanAsk(
                books.dupont.id(),
                List.of(of.id()),
                new PlanTerms(CONTEXT.today().plusDays(1), Interval.MONTH, null, 1, null));
    }

    private void pay(long payment, String amount) {
        books.pay(payment, amount, invoice);
        books.inOneTransaction(
                () -> CONTEXT.tell(new InvoicesSettled(firm(), books.dupont.id(), List.of(invoice.id()))));
    }

    private void day(LocalDate day) {
        CONTEXT.travelTo(day);
        books.firm.doing(() -> CONTEXT.tell(new ReminderRuns.Begins(firm(), day)));
    }

    private Plan propose(int count) {
        return books.firm.as(() -> plans.propose(firm(), ask(count, invoice), null, "debtor_1"));
    }

    private PlanAsk ask(int count, Invoice of) {
        return new PlanAsk(books.dupont.id(), List.of(of.id()), terms(count));
    }

    private static PlanTerms terms(int count) {
        return new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, count, null);
    }

    private static Answer answer(Plan plan, Side side) {
        return new Answer(plan.id(), plan.round(), side, "staff_1");
    }

    private List<Task> tasks() {
        return books.firm.as(() -> CONTEXT.get(Tasks.class).open(List.of(firm()), 10));
    }

    private FirmId firm() {
        return books.firm.id();
    }
}
