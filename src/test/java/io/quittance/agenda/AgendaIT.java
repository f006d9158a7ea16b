package io.quittance.agenda;

import static io.quittance.testing.FirmFixture.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
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

class AgendaIT {

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
    void a_question_makes_one_task_and_holds_reminders_for_seven_days() {
        happens(TaskKind.QUESTION, "q_1", "WRONG");
        happens(TaskKind.QUESTION, "q_1", "WRONG");
        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.QUESTION);
            assertThat(task.debtor()).isEqualTo(debtor);
            assertThat(task.detail()).isEqualTo("WRONG");
            assertThat(task.dueOn()).isEqualTo(TODAY.plusDays(1));
        });
        assertThat(holds()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.QUESTION);
            assertThat(hold.until()).isEqualTo(TODAY.plusDays(7));
        });
    }

    @Test
    void a_doubted_address_stops_reminders_until_a_person_looked() {
        happens(TaskKind.ADDRESS_DOUBTED, "m_1", "");
        assertThat(holds()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.IDENTITY_DOUBT);
            assertThat(hold.until()).isNull();
        });
    }

    @Test
    void mails_that_come_back_make_a_task_each_and_hold_nothing_where_letters_take_their_place() {
        happens(TaskKind.MESSAGE_BOUNCED, "m_1", "");
        happens(TaskKind.MESSAGE_BOUNCED, "m_2", "");
        assertThat(openTasks()).hasSize(2);
        assertThat(holds()).isEmpty();
    }

    @Test
    void without_a_postal_address_two_mails_that_come_back_make_one_hold() {
        firm.as(() -> CONTEXT.get(Debtors.class).put(firm.id(), withoutAddress("D-1")));
        happens(TaskKind.MESSAGE_BOUNCED, "m_1", "");
        happens(TaskKind.MESSAGE_BOUNCED, "m_2", "");
        assertThat(openTasks()).hasSize(2);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.BOUNCED);
    }

    @Test
    void a_letter_that_comes_back_or_cannot_be_printed_holds_reminders_until_a_person_has_looked() {
        happens(TaskKind.LETTER_FAILED, "m_1", "PRINTER_REFUSED");
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.AGENT);
        happens(TaskKind.LETTER_RETURNED, "m_2", "");
        assertThat(openTasks()).hasSize(2);
        assertThat(holds()).extracting(Hold::kind).containsExactlyInAnyOrder(HoldKind.AGENT, HoldKind.BOUNCED);
    }

    @Test
    void an_address_that_fits_no_envelope_makes_a_task_and_holds_reminders() {
        happens(TaskKind.NO_ADDRESS, "m_2", "");
        assertThat(openTasks()).hasSize(1);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.NO_ADDRESS);
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

    @Test
    void parked_money_makes_a_task_and_holds_nothing() {
        happens(TaskKind.UNMATCHED_MONEY, "pay_1", "12.00 USD");
        assertThat(openTasks()).extracting(Task::detail).containsExactly("12.00 USD");
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_task_is_done_once() {
        happens(TaskKind.QUESTION, "q_1", "OTHER");
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
    void the_most_urgent_task_stands_first_over_all_firms_of_an_agent() {
        var other = aFirm(CONTEXT, "agenda-" + FIRMS.incrementAndGet());
        happens(TaskKind.UNMATCHED_MONEY, "pay_1", "1.00 EUR");
        take(
                other.id(),
                new Incident(
                        TaskKind.QUESTION,
                        other.id().value(),
                        other.aDebtor("D-9").id().value(),
                        "q_9",
                        "OTHER"));
        var firms = List.of(firm.id(), other.id());
        var open = new TenantScope.Agent(firms, null).call(() -> tasks().open(firms, 10));
        assertThat(open).extracting(Task::kind).containsExactly(TaskKind.QUESTION, TaskKind.UNMATCHED_MONEY);
    }

    @Test
    void an_agent_sees_no_task_of_a_firm_that_is_not_assigned() {
        var other = aFirm(CONTEXT, "agenda-" + FIRMS.incrementAndGet());
        happens(TaskKind.QUESTION, "q_1", "OTHER");
        var open = new TenantScope.Agent(List.of(other.id()), null).call(() -> tasks().open(List.of(firm.id()), 10));
        assertThat(open).isEmpty();
    }

    private void happens(TaskKind kind, String subject, String note) {
        take(firm.id(), new Incident(kind, firm.id().value(), debtor.value(), subject, note));
    }

    private static void take(FirmId firm, Incident incident) {
        new TenantScope.Engine(firm).run(() -> CONTEXT.get(Incidents.class).take(incident));
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
