package io.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.mail.ReadableMail;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChanges;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.RunFinished;
import io.quittance.reminders.RunStatus;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a payment plan is told to both sides, once. */
@QuittanceTest
class PlanNotesIT {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Messages messages;

    @Autowired
    private BusinessDay businessDay;

    private Firm firm;
    private LocalDate today;
    private DebtorId debtor;

    @BeforeEach
    void aFirmWithAnInvoice() {
        firm = new Cast(application).firm();
        today = businessDay.today(firm.zone());
        inside(() -> {
            application
                    .getBean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(), new CountryCode("FR"), Capacity.CREDITOR_OWN, null, today.minusDays(9), null));
            debtor = application
                    .getBean(Debtors.class)
                    .put(firm.id(), FirmFixture.draft("D-1", "Dupont", "compta@debtor.example"))
                    .stored()
                    .id();
            return invoice("B-1", "600.00");
        });
    }

    @Test
    void a_proposal_is_confirmed_and_what_is_agreed_goes_to_both_sides_with_the_agreement() {
        var plan = propose(12, today.plusDays(5));
        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
        var received = sent("plan-received");
        assertThat(text(received))
                .contains("600,00\u00a0€", "en 12 versements", "Une personne vous répond au plus tard");
        inside(() -> plans().accept(firm.id(), answer(plan, Side.FIRM)));
        var agreed = sent("plan-agreed");
        assertThat(content(agreed)).contains("application/pdf", "To: compta@debtor.example");
        assertThat(text(agreed)).contains("C’est convenu");
        var firms = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> all().stream()
                                .filter(message -> message.template().equals("plan-firm-agreed"))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        assertThat(firms.debtor()).isNull();
    }

    @Test
    void a_no_says_its_reason_and_what_can_be_done_next() {
        var plan = propose(12, today.plusDays(5));
        inside(() -> plans().decline(firm.id(), answer(plan, Side.FIRM), "Douze mois sont trop longs."));
        assertThat(text(sent("plan-declined")))
                .contains("| Douze mois sont trop longs.", "autre proposition", "600,00");
    }

    @Test
    void an_offer_says_what_changed_and_a_withdrawal_that_it_stands_no_more() {
        var plan = propose(12, today.plusDays(5));
        var offered =
                inside(() -> plans().counter(firm.id(), answer(plan, Side.FIRM), terms(4, today.plusDays(5)), null));
        assertThat(text(sent("plan-offered"))).contains("50,00\u00a0€ → 150,00\u00a0€", "12 → 4");
        inside(() -> plans().withdraw(firm.id(), answer(offered, Side.FIRM)));
        assertThat(text(sent("plan-withdrawn"))).contains("ne peut plus être acceptée");
    }

    @Test
    void each_change_of_a_plan_is_told_and_no_payment_makes_it_look_shorter() {
        var plan = propose(3, today.plusDays(5));
        sent("plan-agreed");
        inside(() -> application
                .getBean(PlanChanges.class)
                .change(firm.id(), plan.id(), new PlanChange.Move(1, today.plusDays(9)), "debtor_1"));
        sent("plan-changed");
        pay("200.00");
        assertThat(text(sent("receipt"))).contains("1 sur 3");
        assertThat(planned("plan-shortened")).isEmpty();
        inside(() -> application
                .getBean(InvoicePuts.class)
                .put(
                        firm.id(),
                        new InvoiceDraft(
                                "A-1",
                                "D-1",
                                InvoiceType.CREDIT_NOTE,
                                today,
                                today,
                                Money.parse("50.00", "EUR"),
                                null,
                                null,
                                null,
                                "B-1",
                                null,
                                List.of())));
        assertThat(text(sent("plan-shortened"))).contains("devient plus court");
        pay("350.00");
        await().atMost(Duration.ofSeconds(60)).until(() -> planned("receipt").size() == 2);
        assertThat(planned("plan-completed")).isEmpty();
    }

    @Test
    void an_instalment_is_told_of_three_days_before_and_once() {
        propose(3, today.plusDays(5));
        sent("plan-agreed");
        runEnds(today.plusDays(1));
        assertThat(planned("plan-due")).isEmpty();
        runEnds(today.plusDays(2));
        runEnds(today.plusDays(3));
        assertThat(planned("plan-due")).hasSize(1);
    }

    private void runEnds(LocalDate day) {
        new TenantScope.Engine(firm.id())
                .run(() -> application
                        .getBean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> application.publishEvent(
                                new RunFinished(firm.id(), new RunId(1), day, RunStatus.DONE))));
    }

    private void pay(String amount) {
        var reference = "bank-" + amount;
        inside(() -> application
                .getBean(Payments.class)
                .record(
                        firm.id(),
                        new PaymentEntry(reference, "B-1", null, Money.parse(amount, "EUR"), today, Means.TRANSFER)));
    }

    private Plan propose(int count, LocalDate first) {
        return inside(() ->
                plans().propose(firm.id(), new PlanAsk(debtor, List.of(), terms(count, first)), null, "debtor_1"));
    }

    private static PlanTerms terms(int count, LocalDate first) {
        return new PlanTerms(first, Interval.MONTH, null, count, null);
    }

    private static Answer answer(Plan plan, Side side) {
        return new Answer(plan.id(), plan.round(), side, "staff_1");
    }

    private Plans plans() {
        return application.getBean(Plans.class);
    }

    private boolean invoice(String number, String amount) {
        application
                .getBean(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(
                                number, "D-1", today.minusDays(40), today.minusDays(10), Money.parse(amount, "EUR")));
        return true;
    }

    private Message sent(String template) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> inside(() -> messages.page(
                                        firm.id(), new MessageFilter(debtor, null, null, MessageState.SENT), null, 20))
                                .stream()
                                .filter(message -> message.template().equals(template))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<Message> planned(String template) {
        return all().stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private List<Message> all() {
        return inside(() -> messages.page(firm.id(), new MessageFilter(null, null, null, null), null, 20));
    }

    private String text(Message message) {
        return ReadableMail.of(inside(() -> messages.content(firm.id(), message.id())))
                .plain();
    }

    private String content(Message message) {
        return inside(() -> new String(messages.content(firm.id(), message.id()), StandardCharsets.UTF_8));
    }

    private <T> T inside(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
