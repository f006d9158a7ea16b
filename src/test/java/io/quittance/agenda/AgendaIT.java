package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.access.AddressDoubted;
import io.quittance.allocation.MoneySuspended;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageReason;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
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

class AgendaIT {

    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "correspondence", "receivables", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_firm_with_a_debtor() {
        firm = aFirm(CONTEXT, "agenda-" + FIRMS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_doubted_address_stops_reminders_until_a_person_looked() {
        happens(() -> messages().doubted(new AddressDoubted(firm.id(), debtor, new MessageId(1))));
        assertThat(holds()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.IDENTITY_DOUBT);
            assertThat(hold.until()).isNull();
        });
    }

    @Test
    void mails_that_come_back_make_a_task_each_and_hold_nothing_where_letters_take_their_place() {
        bounced(1, MessageReason.BOUNCED);
        bounced(2, MessageReason.BOUNCED);
        bounced(2, MessageReason.BOUNCED);
        assertThat(openTasks()).hasSize(2);
        assertThat(holds()).isEmpty();
    }

    @Test
    void without_a_postal_address_a_mail_that_comes_back_holds_reminders_until_its_task_is_done() {
        firm.as(() -> CONTEXT.get(Debtors.class).put(firm.id(), withoutAddress("D-1")));
        bounced(1, MessageReason.BOUNCED);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.BOUNCED);
        var task = openTasks().getFirst();
        firm.doing(() -> tasks().done(firm.id(), task.id(), TODAY, "staff_1"));
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_letter_that_comes_back_or_cannot_be_printed_holds_reminders_until_a_person_has_looked() {
        happens(() -> messages()
                .failed(new MessageFailed(
                        firm.id(), new MessageId(1), Channel.LETTER, debtor, MessageReason.PRINTER_REFUSED)));
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.AGENT);
        bounced(2, MessageReason.RETURNED);
        assertThat(openTasks()).hasSize(2);
        assertThat(holds()).extracting(Hold::kind).containsExactlyInAnyOrder(HoldKind.AGENT, HoldKind.BOUNCED);
    }

    @Test
    void an_address_that_fits_no_envelope_makes_a_task_and_holds_reminders() {
        bounced(2, MessageReason.ADDRESS_NOT_PRINTABLE);
        assertThat(openTasks()).hasSize(1);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.NO_ADDRESS);
    }

    @Test
    void parked_money_makes_a_task_and_holds_nothing() {
        happens(() -> CONTEXT.get(MoneyCauses.class)
                .suspended(new MoneySuspended(firm.id(), debtor, new PaymentId(1), Money.parse("12.00", "USD"))));
        assertThat(openTasks()).extracting(Task::kind).containsExactly(TaskKind.UNMATCHED_MONEY);
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_task_is_done_once() {
        begins(firm, TaskKind.LETTER_RETURNED, "m_1", debtor);
        var task = openTasks().getFirst().id();
        assertThat(firm.as(() -> tasks().done(firm.id(), task, TODAY, "staff_1")))
                .isTrue();
        assertThat(firm.as(() -> tasks().done(firm.id(), task, TODAY, "staff_2")))
                .isFalse();
        assertThat(openTasks()).isEmpty();
        assertThat(firm.as(() -> tasks().ofDebtor(firm.id(), debtor)).getFirst().doneBy())
                .isEqualTo("staff_1");
    }

    @Test
    void a_question_cannot_be_ticked_off() {
        begins(firm, TaskKind.QUESTION, "q_1", debtor);
        var task = openTasks().getFirst().id();
        assertThatThrownBy(() -> firm.as(() -> tasks().done(firm.id(), task, TODAY, "staff_1")))
                .isInstanceOf(RefusedException.class);
        assertThat(openTasks()).hasSize(1);
        assertThat(holds()).hasSize(1);
    }

    @Test
    void the_most_urgent_task_stands_first_over_all_firms_of_an_agent() {
        var other = aFirm(CONTEXT, "agenda-" + FIRMS.incrementAndGet());
        begins(firm, TaskKind.UNMATCHED_MONEY, "pay_1", debtor);
        begins(other, TaskKind.QUESTION, "q_9", other.aDebtor("D-9").id());
        var firms = List.of(firm.id(), other.id());
        var open = new TenantScope.Agent(firms, null).call(() -> tasks().open(firms, 10));
        assertThat(open).extracting(Task::kind).containsExactly(TaskKind.QUESTION, TaskKind.UNMATCHED_MONEY);
    }

    @Test
    void an_agent_sees_no_task_of_a_firm_that_is_not_assigned() {
        var other = aFirm(CONTEXT, "agenda-" + FIRMS.incrementAndGet());
        begins(firm, TaskKind.QUESTION, "q_1", debtor);
        var open = new TenantScope.Agent(List.of(other.id()), null).call(() -> tasks().open(List.of(firm.id()), 10));
        assertThat(open).isEmpty();
    }

    private static DebtorDraft withoutAddress(String reference) {
        var nowhere = new PostalAddress(null, null, null, null, new CountryCode("FR"));
        return new DebtorDraft(
                reference,
                "Dupont",
                DebtorKind.BUSINESS,
                nowhere.country(),
                Language.FR,
                null,
                null,
                null,
                nowhere,
                null,
                null,
                null);
    }

    private void bounced(long message, MessageReason reason) {
        happens(() -> messages().bounced(new MessageBounced(firm.id(), new MessageId(message), debtor, reason)));
    }

    private static void begins(FirmFixture firm, TaskKind kind, String id, DebtorId debtor) {
        firm.doing(() -> transaction()
                .executeWithoutResult(
                        _ -> CONTEXT.get(Causes.class).begin(firm.id(), new TaskSource(kind, id), debtor, "OTHER")));
    }

    private void happens(Runnable event) {
        firm.doing(() -> transaction().executeWithoutResult(_ -> event.run()));
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
    }

    private static MessageCauses messages() {
        return CONTEXT.get(MessageCauses.class);
    }

    private List<Task> openTasks() {
        return firm.as(() -> tasks().open(List.of(firm.id()), 10));
    }

    private List<Hold> holds() {
        return firm.as(() -> CONTEXT.get(Holds.class).active(firm.id(), debtor, TODAY));
    }

    private static Tasks tasks() {
        return CONTEXT.get(Tasks.class);
    }
}
