package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.access.AddressDoubted;
import io.quittance.allocation.MoneySuspended;
import io.quittance.dispatch.waiting.SendingPauses;
import io.quittance.dunning.Reason;
import io.quittance.imports.ImportFailed;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageDecided;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageUnknown;
import io.quittance.messages.SenderRefused;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.payments.ContestDecided;
import io.quittance.payments.PaymentContested;
import io.quittance.payments.PaymentFailed;
import io.quittance.payments.PaymentRegained;
import io.quittance.payments.PaymentReturned;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.PaymentSettled;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.reminders.DebtorSetAside;
import io.quittance.reminders.RemindersStopped;
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

/** Every cause opens its task, and what ends the cause ends the task. */
class CausesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final PaymentId PAYMENT = new PaymentId(7);
    private static final Money AMOUNT = Money.parse("100.00", "EUR");
    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "correspondence", "receivables", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_firm_with_a_debtor() {
        CONTEXT.travelTo(TODAY);
        firm = aFirm(CONTEXT, "causes-" + FIRMS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_failed_debit_is_followed_until_the_debtor_owes_nothing() {
        happens(() -> money().failed(new PaymentFailed(firm.id(), PAYMENT, debtor, AMOUNT)));
        assertOpen(TaskKind.PAYMENT_FAILED);
        happens(() -> money().settled(new PaymentSettled(firm.id(), new PaymentId(8), debtor)));
        assertOpen();
    }

    @Test
    void money_of_an_unknown_payer_is_placed_when_it_is_booked() {
        happens(() -> CONTEXT.get(MoneyCauses.class).suspended(new MoneySuspended(firm.id(), null, PAYMENT, AMOUNT)));
        assertOpen(TaskKind.UNMATCHED_MONEY);
        happens(() -> money().settled(new PaymentSettled(firm.id(), PAYMENT, debtor)));
        assertOpen();
    }

    @Test
    void a_contested_payment_is_answered_until_the_bank_has_decided() {
        happens(() -> money().contested(new PaymentContested(firm.id(), PAYMENT, debtor, AMOUNT)));
        assertOpen(TaskKind.CHARGEBACK);
        happens(() -> money().returned(new PaymentReturned(firm.id(), PAYMENT, debtor, AMOUNT)));
        happens(() -> money().decided(new ContestDecided(firm.id(), PAYMENT)));
        assertOpen(TaskKind.PAYMENT_RETURNED);
        happens(() -> money().regained(new PaymentRegained(firm.id(), PAYMENT)));
        assertOpen();
    }

    @Test
    void a_mistake_that_nobody_saw_needs_nobody() {
        happens(() -> money().reversed(new PaymentReversed(firm.id(), PAYMENT, debtor, AMOUNT, false)));
        assertOpen();
        happens(() -> money().reversed(new PaymentReversed(firm.id(), PAYMENT, debtor, AMOUNT, true)));
        assertOpen(TaskKind.PAYMENT_REVERSED);
    }

    @Test
    void the_engine_is_heard_once_and_again_a_month_after_a_person_has_done_it() {
        var stopped = new RemindersStopped(
                firm.id(),
                List.of(
                        new RemindersStopped.Stopped(debtor, Reason.LAST_STEP),
                        new RemindersStopped.Stopped(debtor, Reason.NO_ADDRESS)));
        happens(() -> CONTEXT.get(EngineCauses.class).stopped(stopped));
        happens(() -> CONTEXT.get(EngineCauses.class).stopped(stopped));
        assertOpen(TaskKind.NO_ADDRESS, TaskKind.LAST_STEP);
        openTasks()
                .forEach(task -> firm.as(() -> CONTEXT.get(Tasks.class).done(firm.id(), task.id(), TODAY, "staff_1")));
        happens(() -> CONTEXT.get(EngineCauses.class).stopped(stopped));
        assertOpen();
        CONTEXT.travelTo(TODAY.plusDays(31));
        happens(() -> CONTEXT.get(EngineCauses.class).stopped(stopped));
        assertOpen(TaskKind.NO_ADDRESS, TaskKind.LAST_STEP);
    }

    @Test
    void a_debtor_set_aside_and_a_file_that_failed_have_a_task() {
        happens(() -> CONTEXT.get(EngineCauses.class).setAside(new DebtorSetAside(firm.id(), debtor, 1, "a fault")));
        happens(() -> CONTEXT.get(ImportCauses.class).failed(new ImportFailed(firm.id(), new ImportId(3))));
        assertOpen(TaskKind.CLAIM_BROKEN, TaskKind.IMPORT_FAILED);
    }

    @Test
    void nobody_may_send_until_somebody_enters_the_right() {
        var stopped = new RemindersStopped(
                firm.id(), List.of(new RemindersStopped.Stopped(debtor, Reason.SENDER_NOT_ALLOWED)));
        happens(() -> CONTEXT.get(EngineCauses.class).stopped(stopped));
        assertOpen(TaskKind.SENDER_NOT_ALLOWED);
        new TenantScope.Operator()
                .run(() -> CONTEXT.get(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm.id(), new CountryCode("FR"), Capacity.CREDITOR_OWN, null, TODAY, null)));
        assertOpen();
    }

    @Test
    void mail_goes_on_when_a_person_has_looked_at_the_refused_sender() {
        happens(() ->
                CONTEXT.get(SenderCauses.class).refused(new SenderRefused(firm.id(), MessageReason.SENDER_REFUSED)));
        happens(() ->
                CONTEXT.get(SenderCauses.class).refused(new SenderRefused(firm.id(), MessageReason.SENDER_REFUSED)));
        assertOpen(TaskKind.SENDER_REFUSED);
        var task = openTasks().getFirst();
        new TenantScope.Agent(List.of(firm.id()), firm.id())
                .run(() -> CONTEXT.get(Tasks.class).done(firm.id(), task.id(), TODAY, "staff_1"));
        assertThat(firm.as(() -> CONTEXT.get(SendingPauses.class).standing(firm.id())))
                .isEmpty();
        happens(() ->
                CONTEXT.get(SenderCauses.class).refused(new SenderRefused(firm.id(), MessageReason.SENDER_REFUSED)));
        assertOpen(TaskKind.SENDER_REFUSED);
    }

    @Test
    void a_message_of_unknown_fate_is_done_when_a_person_has_decided_it() {
        happens(() -> messages().unknown(new MessageUnknown(firm.id(), new MessageId(5))));
        assertOpen(TaskKind.MESSAGE_UNKNOWN);
        happens(() -> messages().decided(new MessageDecided(firm.id(), new MessageId(5))));
        assertOpen();
    }

    @Test
    void a_mended_mail_address_ends_what_the_old_one_had_stopped() {
        suppress("compta@debtor.example");
        happens(() ->
                messages().bounced(new MessageBounced(firm.id(), new MessageId(1), debtor, MessageReason.RETURNED)));
        happens(() ->
                messages().bounced(new MessageBounced(firm.id(), new MessageId(2), debtor, MessageReason.BOUNCED)));
        assertOpen(TaskKind.LETTER_RETURNED, TaskKind.MESSAGE_BOUNCED);
        firm.as(() -> CONTEXT.get(Debtors.class)
                .put(firm.id(), FirmFixture.draft("D-1", "Dupont", "facturation@debtor.example")));
        assertOpen(TaskKind.LETTER_RETURNED);
    }

    @Test
    void an_address_allowed_again_ends_the_doubt() {
        suppress("compta@debtor.example");
        happens(() -> messages().doubted(new AddressDoubted(firm.id(), debtor, new MessageId(1))));
        assertThat(holds()).hasSize(1);
        firm.doing(() ->
                CONTEXT.get(Suppressions.class).lift(firm.id(), debtor, EmailAddress.parse("compta@debtor.example")));
        assertOpen();
        assertThat(holds()).isEmpty();
    }

    @Test
    void lifting_the_hold_of_a_cause_ends_its_task() {
        happens(() -> messages().doubted(new AddressDoubted(firm.id(), debtor, new MessageId(1))));
        var hold = holds().getFirst();
        firm.as(() -> CONTEXT.get(Holds.class).release(firm.id(), hold.id(), "staff_1"));
        assertOpen();
    }

    private void suppress(String address) {
        firm.doing(() -> CONTEXT.get(Suppressions.class)
                .suppress(firm.id(), EmailAddress.parse(address), MessageReason.BOUNCED));
    }

    private void assertOpen(TaskKind... kinds) {
        assertThat(openTasks()).extracting(Task::kind).containsExactlyInAnyOrder(kinds);
    }

    private void happens(Runnable event) {
        firm.doing(() -> new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> event.run()));
    }

    private static PaymentCauses money() {
        return CONTEXT.get(PaymentCauses.class);
    }

    private static MessageCauses messages() {
        return CONTEXT.get(MessageCauses.class);
    }

    private List<Task> openTasks() {
        return firm.as(() -> CONTEXT.get(Tasks.class).open(List.of(firm.id()), 10));
    }

    private List<Hold> holds() {
        return firm.as(() -> CONTEXT.get(Holds.class).active(firm.id(), debtor, CONTEXT.today()));
    }
}
