package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.questions.QuestionId;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a debtor is promised: no reminder until we have answered. */
class QuestionHoldIT {

    private static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final ModuleContext CONTEXT =
            new ModuleContext(A_WEDNESDAY, "documents", "branding", "correspondence", "receivables", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_firm_with_a_debtor() {
        CONTEXT.travelTo(A_WEDNESDAY);
        firm = aFirm(CONTEXT, "questions-" + FIRMS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_question_holds_until_it_is_answered() {
        ask();
        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.QUESTION);
            assertThat(task.debtor()).isEqualTo(debtor);
            assertThat(task.detail()).isEqualTo("WRONG");
            assertThat(task.dueOn()).isEqualTo(A_WEDNESDAY.plusDays(1));
        });
        assertThat(activeOn(A_WEDNESDAY.plusYears(1))).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.QUESTION);
            assertThat(hold.until()).isNull();
        });
    }

    @Test
    void what_is_said_to_be_paid_waits_until_a_person_has_answered_and_nothing_else_does() {
        var said = anInvoice("F-1");
        anInvoice("F-2");
        var question = new TenantScope.Debtor(firm.id(), debtor)
                .call(() -> CONTEXT.get(Questions.class)
                        .ask(firm.id(), debtor, List.of(said), Topic.PAID, "Paid on 12 November, bank transfer."));

        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.PAYMENT_CLAIMED);
            assertThat(task.kind().personMayEnd()).isFalse();
        });
        assertThat(activeOn(A_WEDNESDAY)).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.PROOF_UNCHECKED);
            assertThat(hold.invoice()).isEqualTo(said);
        });

        answer(question);
        assertThat(openTasks()).isEmpty();
        assertThat(activeOn(A_WEDNESDAY)).noneMatch(hold -> hold.kind() == HoldKind.PROOF_UNCHECKED);
    }

    @Test
    void the_hold_is_there_in_the_debtors_own_transaction() {
        new TenantScope.Debtor(firm.id(), debtor)
                .run(() -> transaction().executeWithoutResult(_ -> {
                    CONTEXT.get(Questions.class).ask(firm.id(), debtor, List.of(), Topic.WRONG, "Why?");
                    assertThat(CONTEXT.get(Holds.class).active(firm.id(), debtor, A_WEDNESDAY))
                            .hasSize(1);
                }));
    }

    @Test
    void a_second_question_keeps_its_hold_when_the_first_is_answered() {
        var first = ask();
        var second = ask();
        assertThat(activeOn(A_WEDNESDAY)).hasSize(2);
        answer(first);
        assertThat(openTasks()).extracting(Task::source).containsExactly(TaskSource.of(TaskKind.QUESTION, second));
        assertThat(activeOn(A_WEDNESDAY.plusYears(1))).extracting(Hold::cause).containsExactly("QUESTION:" + second);
    }

    @Test
    void after_an_answer_three_business_days_pass_before_the_next_reminder() {
        var question = ask();
        answer(question);
        assertThat(openTasks()).isEmpty();
        // Thursday, Friday, Monday.
        assertThat(activeOn(A_WEDNESDAY.plusDays(5))).hasSize(1);
        assertThat(activeOn(A_WEDNESDAY.plusDays(6))).isEmpty();
    }

    private QuestionId ask() {
        return new TenantScope.Debtor(firm.id(), debtor)
                .call(() -> CONTEXT.get(Questions.class)
                        .ask(firm.id(), debtor, List.of(), Topic.WRONG, "The delivery is missing."));
    }

    private void answer(QuestionId question) {
        firm.doing(() -> CONTEXT.get(Questions.class).answer(firm.id(), question, "It is on its way.", "Claire"));
    }

    private List<Task> openTasks() {
        return firm.as(() -> CONTEXT.get(Tasks.class).open(List.of(firm.id()), 10));
    }

    private List<Hold> activeOn(LocalDate day) {
        return firm.as(() -> CONTEXT.get(Holds.class).active(firm.id(), debtor, day));
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
    }

    private InvoiceId anInvoice(String number) {
        var due = A_WEDNESDAY.minusDays(10);
        var draft = InvoiceDraft.of(number, "D-1", due.minusDays(30), due, Money.ofMinor(10_000, "EUR"));
        return firm.as(() ->
                CONTEXT.get(InvoicePuts.class).put(firm.id(), draft).stored().id());
    }
}
