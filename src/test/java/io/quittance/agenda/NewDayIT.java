package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.RunFinished;
import io.quittance.reminders.RunStatus;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only the passing of time causes. */
class NewDayIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final ModuleContext CONTEXT = new ModuleContext(
            MONDAY, "documents", "branding", "correspondence", "receivables", "reminders", "plans", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_debtor_who_owes() {
        CONTEXT.travelTo(MONDAY);
        firm = aFirm(CONTEXT, "new-day-" + FIRMS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
        firm.as(() -> CONTEXT.get(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(
                                "B-1",
                                "D-1",
                                MONDAY.minusDays(40),
                                MONDAY.minusDays(10),
                                Money.parse("100.00", "EUR"))));
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_promise_that_was_not_kept_makes_a_task_once() {
        hold(HoldKind.PROMISE, MONDAY.plusDays(2));
        wholeDay(MONDAY.plusDays(2));
        assertThat(openTasks()).isEmpty();
        wholeDay(MONDAY.plusDays(3));
        wholeDay(MONDAY.plusDays(4));
        assertThat(openTasks()).extracting(Task::kind).containsExactly(TaskKind.PROMISE_BROKEN);
    }

    @Test
    void a_running_plan_and_what_ends_by_itself_ask_nobody_to_look_again() {
        var invoice = firm.as(() -> CONTEXT.get(Invoices.class).openOfDebtor(firm.id(), debtor))
                .getFirst();
        for (var until : new LocalDate[] {null, MONDAY.plusDays(1)}) {
            var kind = until == null ? HoldKind.PLAN : HoldKind.AGENT;
            firm.doing(() -> CONTEXT.get(Holds.class)
                    .placeOnEach(
                            firm.id(),
                            new HoldRequest(debtor, null, kind, until, "Plan", "staff_1", "plan/pl_1"),
                            List.of(invoice.id())));
        }
        CONTEXT.travelTo(MONDAY.plusDays(1));
        begins(MONDAY.plusDays(1), RunStatus.DONE);
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void a_persons_hold_that_ends_the_next_business_day_is_announced_until_it_has_ended() {
        hold(HoldKind.AGENT, MONDAY.plusDays(7));
        begins(MONDAY.plusDays(3), RunStatus.DONE);
        assertThat(openTasks()).isEmpty();
        begins(MONDAY.plusDays(4), RunStatus.DONE);
        assertThat(openTasks()).extracting(Task::kind).containsExactly(TaskKind.HOLD_ENDING);
        begins(MONDAY.plusDays(8), RunStatus.DONE);
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void no_hold_without_an_end_is_without_a_task_and_lifting_it_ends_the_task() {
        var hold = hold(HoldKind.AGENT, null);
        begins(MONDAY, RunStatus.DONE);
        begins(MONDAY, RunStatus.DONE);
        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.HOLD_OPEN);
            assertThat(task.dueOn()).isEqualTo(MONDAY.plusDays(14));
        });
        firm.as(() -> CONTEXT.get(Holds.class).release(firm.id(), hold.id(), "staff_1"));
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void a_question_that_was_not_answered_in_time_is_escalated_and_holds_on() {
        firm.doing(() -> transaction()
                .executeWithoutResult(_ -> CONTEXT.get(Causes.class)
                        .begin(firm.id(), new TaskSource(TaskKind.QUESTION, "q_1"), debtor, "WRONG")));
        begins(MONDAY.plusDays(1), RunStatus.DONE);
        assertThat(openTasks().getFirst().escalatedOn()).isNull();
        begins(MONDAY.plusDays(2), RunStatus.DONE);
        assertThat(openTasks().getFirst().escalatedOn()).isEqualTo(MONDAY.plusDays(2));
        assertThat(firm.as(() -> CONTEXT.get(Holds.class).active(firm.id(), debtor, MONDAY.plusDays(60))))
                .hasSize(1);
    }

    @Test
    void a_run_that_failed_has_a_task_until_it_ends_well() {
        begins(MONDAY, RunStatus.FAILED);
        assertThat(openTasks()).extracting(Task::kind).containsExactly(TaskKind.RUN_FAILING);
        begins(MONDAY, RunStatus.DONE);
        assertThat(openTasks()).isEmpty();
    }

    private Hold hold(HoldKind kind, @Nullable LocalDate until) {
        return firm.as(() -> CONTEXT.get(Holds.class)
                .place(firm.id(), new HoldRequest(debtor, null, kind, until, "said on the phone", "staff_1")));
    }

    private void begins(LocalDate day, RunStatus status) {
        CONTEXT.travelTo(day);
        firm.doing(() -> transaction()
                .executeWithoutResult(_ ->
                        CONTEXT.get(DayCauses.class).began(new RunFinished(firm.id(), new RunId(1), day, status))));
    }

    /** From the beginning of the day's run to its end. */
    private void wholeDay(LocalDate day) {
        CONTEXT.travelTo(day);
        firm.doing(() -> CONTEXT.tell(new ReminderRuns.Begins(firm.id(), day)));
        begins(day, RunStatus.DONE);
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
    }

    private List<Task> openTasks() {
        return firm.as(() -> CONTEXT.get(Tasks.class).open(List.of(firm.id()), 10));
    }
}
