package io.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.mail.ReadableMail;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.messages.Verdict;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.settlements.NewSettlement;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementFloor;
import io.quittance.plans.settlements.SettlementFloors;
import io.quittance.plans.settlements.Settlements;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.reminders.RunFinished;
import io.quittance.reminders.RunStatus;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of promises and settlements is told to the debtor once, and nothing that is no longer so. */
@QuittanceTest
class ArrangementNotesIT {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Messages messages;

    @Autowired
    private BusinessDay businessDay;

    @Autowired
    private PlanLastCheck check;

    private Firm firm;
    private LocalDate today;

    @BeforeEach
    void aFirm() {
        firm = new Cast(application).firm();
        today = businessDay.today(firm.zone());
        new TenantScope.FirmStaff(firm.id()).run(() -> {
            bean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(), new CountryCode("FR"), Capacity.CREDITOR_OWN, null, today.minusDays(9), null));
            bean(SettlementFloors.class)
                    .replace(firm.id(), List.of(new SettlementFloor(DebtorKind.BUSINESS, 0, 50)), "staff_1");
        });
    }

    @Test
    void a_promise_is_confirmed_and_so_is_the_one_that_takes_its_place() {
        var debtor = debtor("D-1", Language.FR);
        var first = promise(debtor, "600.00", 5);
        var told = sent(debtor, "plan-promised");
        assertThat(text(told)).contains("C’est noté", "600,00\u00a0€", "D-1-B", "Pas de rappel");
        assertThat(verdict(told)).isEqualTo(Verdict.GO);
        var second = promise(debtor, "300.00", 9);
        assertThat(verdict(told)).isEqualTo(new Verdict.Stop(MessageReason.NOT_PLANNED));
        assertThat(planned(debtor, "plan-promised"))
                .extracting(Message::key)
                .containsExactlyInAnyOrder("plan-promised:" + first.id(), "plan-promised:" + second.id());
        pay("D-1-B", "600.00");
        assertThat(planned(debtor, "plan-promised"))
                .filteredOn(message -> message.key().endsWith(second.id().toString()))
                .allSatisfy(message -> assertThat(verdict(message)).isEqualTo(new Verdict.Stop(MessageReason.PAID)));
    }

    @Test
    void a_promise_that_was_not_kept_is_told_of_kindly_and_once() {
        var debtor = debtor("D-2", Language.DE);
        var promise = promise(debtor, "600.00", 0);
        breakIt(promise);
        runEnds(today.minusDays(1));
        assertThat(planned(debtor, "plan-promise-broken")).isEmpty();
        runEnds(today);
        var told = sent(debtor, "plan-promise-broken");
        assertThat(text(told)).contains("Zu Ihrer geplanten Zahlung", "600,00\u00a0€", "D-2-B");
        inside(() -> bean(Holds.class)
                .place(firm.id(), new HoldRequest(debtor, null, HoldKind.DISPUTE, null, "said so", "staff_1")));
        assertThat(verdict(told)).isEqualTo(new Verdict.Stop(MessageReason.DISPUTE));
        inside(() -> bean(Holds.class).active(firm.id(), debtor, today).stream()
                .map(hold -> bean(Holds.class).release(firm.id(), hold.id(), "staff_1"))
                .toList());
        pay("D-2-B", "100.00");
        assertThat(verdict(told)).isEqualTo(new Verdict.Stop(MessageReason.BALANCE_CHANGED));
        runEnds(today);
        assertThat(planned(debtor, "plan-promise-broken")).hasSize(1);
        pay("D-2-B", "500.00");
        assertThat(verdict(told)).isEqualTo(new Verdict.Stop(MessageReason.PAID));
    }

    @Test
    void an_offer_is_brought_to_its_debtor_and_when_it_is_paid_that_the_rest_is_given_up() {
        var debtor = debtor("D-3", Language.EN);
        var settlement = offer(debtor, "450.00");
        var offered = sent(debtor, "plan-settlement");
        assertThat(text(offered)).contains("An offer to settle", "€450.00", "€600.00", "€150.00", "D-3-B", "/l/");
        assertThat(verdict(offered)).isEqualTo(Verdict.GO);
        pay("D-3-B", "450.00");
        assertThat(text(sent(debtor, "plan-settled")))
                .contains("you no longer owe it", "€450.00", "€150.00", "D-3-B")
                .doesNotContain("€600.00");
        assertThat(verdict(offered)).isEqualTo(new Verdict.Stop(MessageReason.PAID));
        assertThat(planned(debtor, "plan-settlement"))
                .extracting(Message::key)
                .containsExactly("plan-settlement:" + settlement.id());
    }

    @Test
    void an_offer_that_was_taken_back_or_has_changed_does_not_leave() {
        var debtor = debtor("D-4", Language.NL);
        var settlement = offer(debtor, "450.00");
        var offered = sent(debtor, "plan-settlement");
        assertThat(text(offered)).contains("Een voorstel om af te ronden", "600,00");
        pay("D-4-B", "100.00");
        assertThat(verdict(offered)).isEqualTo(new Verdict.Stop(MessageReason.BALANCE_CHANGED));
        inside(() -> bean(Settlements.class).withdraw(firm.id(), settlement.id(), "staff_1"));
        assertThat(verdict(offered)).isEqualTo(new Verdict.Stop(MessageReason.NOT_PLANNED));
    }

    private DebtorId debtor(String reference, Language language) {
        var usual = FirmFixture.draft(reference);
        var draft = new DebtorDraft(
                reference,
                usual.name(),
                usual.kind(),
                usual.country(),
                language,
                usual.email(),
                null,
                null,
                usual.address(),
                null,
                null,
                null);
        return inside(() -> {
            var id = bean(Debtors.class).put(firm.id(), draft).stored().id();
            bean(InvoicePuts.class)
                    .put(
                            firm.id(),
                            InvoiceDraft.of(
                                    reference + "-B",
                                    reference,
                                    today.minusDays(40),
                                    today.minusDays(10),
                                    Money.parse("600.00", "EUR")));
            return id;
        });
    }

    private Promise promise(DebtorId debtor, String amount, int days) {
        var said = new NewPromise(
                debtor,
                List.of(),
                Money.parse(amount, "EUR"),
                today.plusDays(days),
                PromisedBy.DEBTOR,
                "debtor_" + debtor.value());
        return inside(() -> bean(Promises.class).make(firm.id(), said));
    }

    /** As the day after its last day does: here no day passes. */
    private void breakIt(Promise promise) {
        inside(() -> bean(TransactionTemplate.class)
                .execute(_ -> bean(JdbcClient.class)
                        .sql("""
                        update plans.promise set state = 'BROKEN', ended_on = :today, ended_by = 'machine'
                        where firm_id = :firm and promise_id = :promise
                        """)
                        .param("today", today)
                        .param("firm", firm.id().value())
                        .param("promise", promise.id().value())
                        .update()));
        inside(() -> bean(Holds.class).releaseCausedBy(firm.id(), "promise/" + promise.id(), "machine"));
    }

    private Settlement offer(DebtorId debtor, String sum) {
        var offer = new NewSettlement(debtor, List.of(), Money.parse(sum, "EUR"), today.plusDays(10), "staff_1");
        return inside(() -> bean(Settlements.class).offer(firm.id(), offer));
    }

    private void pay(String invoice, String amount) {
        var entry = new PaymentEntry(
                "bank-" + invoice + amount, invoice, null, Money.parse(amount, "EUR"), today, Means.TRANSFER);
        inside(() -> bean(Payments.class).record(firm.id(), entry));
    }

    private void runEnds(LocalDate day) {
        new TenantScope.Engine(firm.id())
                .run(() -> bean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> application.publishEvent(
                                new RunFinished(firm.id(), new RunId(1), day, RunStatus.DONE))));
    }

    private Verdict verdict(Message message) {
        return new TenantScope.Engine(firm.id()).call(() -> check.check(message));
    }

    private Message sent(DebtorId debtor, String template) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> planned(debtor, template).stream()
                                .filter(message -> message.state() == MessageState.SENT)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<Message> planned(DebtorId debtor, String template) {
        return inside(() -> messages.page(firm.id(), new MessageFilter(debtor, null, null, null), null, 20)).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private String text(Message message) {
        return ReadableMail.of(inside(() -> messages.content(firm.id(), message.id())))
                .plain();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private <T> T inside(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
