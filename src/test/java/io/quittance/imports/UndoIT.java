package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.allocation.AllocationRequest;
import io.quittance.allocation.Allocations;
import io.quittance.allocation.Designated;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.Ledger;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.receivables.BlockingReason;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.NextActions;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports taken back. */
class UndoIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADER =
            "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,open_amount,type,corrects,email\n";
    private static final String TWO = HEADER
            + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,,,,a@dupont.example\n"
            + "B-2,D-2,Durand,FR,2026-01-05,2026-02-04,50.00,20.00,,,\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "receivables", "correspondence", "reminders", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "undo-" + FIRMS.incrementAndGet());
    }

    @AfterEach
    void the_ledger_holds() {
        assertThat(firm.as(() -> CONTEXT.get(Ledger.class).verify(firm.id())).problems())
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void what_came_with_an_import_goes_with_it_and_the_same_file_is_taken_again_afterwards() {
        var id = read(TWO);
        var look = look(id);
        assertThat(look.removed()).isEqualTo(2);
        assertThat(look.debtorsRemoved()).isEqualTo(2);
        assertThat(look.blocked()).isEmpty();
        assertThat(undo(id)).isEqualTo(UndoState.DONE);
        assertThat(invoice("B-1").state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(invoice("B-2").open().isZero()).isTrue();
        assertThat(firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), "D-1")))
                .isEmpty();
        assertThat(firm.as(() -> CONTEXT.get(Debtors.class).search(firm.id(), "", 10)))
                .isEmpty();
        assertThat(undo(id)).as("twice is once").isEqualTo(UndoState.NO);
        the_ledger_holds();

        var again = report(read(TWO));
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(invoice("B-1").open()).isEqualTo(eur("100.00"));
        assertThat(invoice("B-2").open()).isEqualTo(eur("20.00"));
        assertThat(firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), "D-1"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Dupont");
        the_ledger_holds();
        assertThat(undo(again.id())).as("and it can be undone again").isEqualTo(UndoState.DONE);
    }

    @Test
    void credit_that_was_set_off_at_once_goes_back_with_the_import_that_brought_it_or_took_it() {
        read(HEADER + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,,,,\n");
        var credit = read(HEADER + "A-1,D-1,Dupont,FR,2026-01-06,2026-01-06,130.00,,CREDIT_NOTE,,\n");
        var taking = read(HEADER + "B-2,D-1,Dupont,FR,2026-01-07,2026-02-07,50.00,,,,\n");
        assertThat(invoice("B-1").state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(invoice("B-2").open()).isEqualTo(eur("20.00"));

        assertThat(undo(taking)).isEqualTo(UndoState.DONE);
        assertThat(invoice("A-1").open()).isEqualTo(eur("30.00"));
        assertThat(undo(credit)).isEqualTo(UndoState.DONE);
        assertThat(invoice("B-1").open()).isEqualTo(eur("100.00"));
        assertThat(invoice("B-1").occurrence()).as("as if it had never been").isEqualTo(1);
    }

    @Test
    void what_an_import_changed_says_again_what_it_said_before() {
        read(TWO);
        var changed = read(HEADER
                + "B-1,D-1,Dupont et Fils,FR,2026-01-06,2026-03-04,111.00,,,,b@dupont.example\n"
                + "B-2,D-1,Dupont et Fils,FR,2026-01-05,2026-02-04,50.00,20.00,,,\n");
        assertThat(report(changed).changed()).isEqualTo(2);
        assertThat(undo(changed)).isEqualTo(UndoState.DONE);
        assertThat(invoice("B-1").open()).isEqualTo(eur("100.00"));
        assertThat(invoice("B-1").dueOn()).isEqualTo(LocalDate.of(2026, 2, 4));
        var debtors = firm.as(() -> CONTEXT.get(Debtors.class)
                .getAll(firm.id(), List.of(invoice("B-2").debtor())));
        assertThat(debtors.values()).extracting(debtor -> debtor.reference()).containsExactly("D-2");
        assertThat(firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), "D-1"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Dupont");
    }

    @Test
    void a_later_import_or_program_that_said_something_else_stands_in_the_way_until_it_is_undone_itself() {
        var first = read(TWO);
        var second = read(HEADER + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,120.00,,,,\n");
        assertThat(undo(first)).isEqualTo(UndoState.REFUSED);
        assertThat(look(first).blocked())
                .extracting(BlockedInvoice::number, BlockedInvoice::reason)
                .containsExactly(Tuple.tuple("B-1", BlockingReason.CHANGED_SINCE));
        assertThat(invoice("B-2").state()).as("nothing at all is undone").isEqualTo(InvoiceState.OPEN);
        assertThat(undo(second)).isEqualTo(UndoState.DONE);
        assertThat(undo(first)).isEqualTo(UndoState.DONE);
        assertThat(invoice("B-1").state()).isEqualTo(InvoiceState.CANCELLED);

        var third = read(TWO);
        firm.doing(() -> CONTEXT.get(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(
                                "B-2", "D-2", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 9), eur("50.00"))));
        assertThat(undo(third)).isEqualTo(UndoState.REFUSED);
    }

    @Test
    void a_hold_on_an_invoice_or_since_then_on_its_debtor_stands_in_the_way() {
        var before = read(TWO);
        assertThat(kinds(before)).isEmpty();
        var hold = hold(null, "B-1");
        assertThat(kinds(before)).containsExactly(BlockingReason.HOLD);
        firm.doing(() -> CONTEXT.get(Holds.class).release(firm.id(), hold, "agent"));
        assertThat(kinds(before)).isEmpty();
        var whole = hold(invoice("B-2").debtor(), null);
        assertThat(undo(before)).isEqualTo(UndoState.REFUSED);
        assertThat(kinds(before)).containsExactly(BlockingReason.DEBTOR_HOLD);
        CONTEXT.travelTo(CONTEXT.today().plusDays(1));
        var later = read(HEADER + "B-3,D-2,Durand,FR,2026-01-05,2026-02-04,5.00,,,,\n");
        assertThat(undo(later)).as("a hold from before says nothing about it").isEqualTo(UndoState.DONE);
        firm.doing(() -> CONTEXT.get(Holds.class).release(firm.id(), whole, "agent"));
        assertThat(undo(before)).isEqualTo(UndoState.DONE);
    }

    @Test
    void money_a_credit_note_or_a_question_stands_in_the_way() {
        var id = read(TWO);
        firm.doing(() -> CONTEXT.get(Questions.class)
                .ask(firm.id(), invoice("B-1").debtor(), List.of(invoice("B-1").id()), Topic.OTHER, "Why?"));
        firm.doing(() -> CONTEXT.get(Allocations.class)
                .allocate(
                        firm.id(),
                        new AllocationRequest(
                                new PaymentId(77),
                                "payment/77",
                                invoice("B-2").debtor(),
                                List.of(),
                                eur("5.00"),
                                TODAY)));
        assertThat(kinds(id)).containsExactlyInAnyOrder(BlockingReason.QUESTION, BlockingReason.MONEY);
        var other = read(HEADER + "B-5,D-5,Petit,FR,2026-01-05,2026-02-04,10.00,,,,\n");
        read(HEADER + "C-5,D-5,Petit,FR,2026-01-06,,4.00,,CREDIT_NOTE,B-5,\n");
        assertThat(kinds(other)).containsExactly(BlockingReason.CREDIT_NOTE);
    }

    @Test
    void a_credit_note_of_the_same_file_goes_with_its_invoice_and_one_of_its_own_opens_it_again() {
        var both = read(HEADER
                + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,,,,\n"
                + "C-1,D-1,Dupont,FR,2026-01-06,,100.00,,CREDIT_NOTE,B-1,\n");
        assertThat(invoice("B-1").state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(undo(both)).isEqualTo(UndoState.DONE);
        assertThat(invoice("C-1").state()).isEqualTo(InvoiceState.CANCELLED);
        the_ledger_holds();
        read(HEADER + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,,,,\n");
        var note = read(HEADER + "C-1,D-1,Dupont,FR,2026-01-06,,30.00,,CREDIT_NOTE,B-1,\n");
        assertThat(invoice("B-1").open()).isEqualTo(eur("70.00"));
        assertThat(undo(note)).isEqualTo(UndoState.DONE);
        assertThat(invoice("B-1").open()).isEqualTo(eur("100.00"));
    }

    @Test
    void a_message_planned_at_the_same_moment_comes_first_and_is_seen() {
        grant();
        var id = read(TWO);
        var debtor = invoice("B-1").debtor();
        var transaction = new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
        try (var other = Executors.newSingleThreadExecutor()) {
            var undone = firm.as(() -> transaction.execute(_ -> {
                CONTEXT.get(NextActions.class).take(firm.id(), TODAY, List.of(debtor.value()));
                var waiting = other.submit(() -> undo(id));
                awaitLock();
                CONTEXT.get(Messages.class).plan(firm.id(), List.of(reminder(debtor)));
                return waiting;
            }));
            assertThat(undone).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(UndoState.REFUSED);
        }
        assertThat(kinds(id)).containsExactly(BlockingReason.MESSAGE);
        assertThat(invoice("B-1").state()).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void money_for_an_invoice_that_came_again_stands_in_the_way() {
        undo(read(TWO));
        var again = read(TWO);
        firm.doing(() -> CONTEXT.get(Allocations.class)
                .allocate(
                        firm.id(),
                        new AllocationRequest(
                                new PaymentId(78),
                                "payment/78",
                                invoice("B-1").debtor(),
                                List.of(Designated.whole(invoice("B-1").id())),
                                eur("5.00"),
                                TODAY)));
        assertThat(invoice("B-1").open()).isEqualTo(eur("95.00"));
        assertThat(kinds(again)).containsExactly(BlockingReason.MONEY);
    }

    @Test
    void only_an_import_that_has_ended_can_be_undone_and_only_once() {
        var id = read(TWO);
        undo(id);
        assertThatThrownBy(() -> firm.doing(() -> CONTEXT.get(Undos.class).ask(firm.id(), id, "tester")))
                .isInstanceOf(RefusedException.class);
        assertThat(report(id).undo()).isEqualTo(UndoState.DONE);
    }

    private void grant() {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> CONTEXT.get(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm.id(), new CountryCode("FR"), Capacity.CREDITOR_OWN, null, TODAY, null)));
    }

    private MessageDraft reminder(DebtorId debtor) {
        return new MessageDraft(
                "test",
                MessageKind.REMINDER,
                Channel.EMAIL,
                debtor,
                List.of(invoice("B-1").id()),
                "reminder-1",
                "reminder-1",
                Language.FR,
                TODAY,
                new AnswerContent(null, List.of()),
                List.of(),
                null);
    }

    private static void awaitLock() {
        var seen = JdbcClient.create(CONTEXT.db().superuser())
                .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')");
        while (!seen.query(Boolean.class).single()) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private HoldId hold(@Nullable DebtorId debtor, @Nullable String number) {
        return firm.as(() -> CONTEXT.get(Holds.class)
                        .place(
                                firm.id(),
                                new HoldRequest(
                                        debtor,
                                        number == null ? null : invoice(number).id(),
                                        HoldKind.AGENT,
                                        null,
                                        "asked for time",
                                        "agent")))
                .id();
    }

    private List<BlockingReason> kinds(ImportId id) {
        return look(id).blocked().stream().map(BlockedInvoice::reason).toList();
    }

    private UndoPreview look(ImportId id) {
        return new TenantScope.FirmStaff(firm.id())
                .call(() -> CONTEXT.get(Undos.class).look(firm.id(), id));
    }

    private UndoState undo(ImportId id) {
        try {
            firm.doing(() -> CONTEXT.get(Undos.class).ask(firm.id(), id, "tester"));
        } catch (RefusedException _) {
            assertThat(report(id).undo()).isEqualTo(UndoState.DONE);
        }
        return firm.as(() -> CONTEXT.get(Undos.class).work(firm.id(), id));
    }

    private ImportId read(String csv) {
        return firm.as(() -> {
            try {
                var id = CONTEXT.get(Imports.class)
                        .receive(
                                firm.id(),
                                "file.csv",
                                null,
                                new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)),
                                "tester");
                assertThat(ImportWork.work(CONTEXT, firm.id(), id).rejections()).isEmpty();
                return id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ImportReport report(ImportId id) {
        return firm.as(() -> CONTEXT.get(Imports.class).find(firm.id(), id)).orElseThrow();
    }

    private Invoice invoice(String number) {
        return firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow();
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
