package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseFilter;
import io.quittance.plans.promises.PromiseState;
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
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a debtor reads who pays later, or to whom less is offered. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.ui.absent"})
class PromisePageIT extends SpringBrowserlessTest {

    private static final String PAGE = "arrange/promise";

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private DebtorId debtor;
    private LocalDate today;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        debtor = as(() -> bean(Debtors.class)
                .put(firm.id(), FirmFixture.draft("D-1"))
                .stored()
                .id());
        today = bean(BusinessDay.class).today(firm.zone());
        super.initVaadinEnvironment();
    }

    @Test
    void whoever_owes_nothing_is_asked_for_no_day() {
        account();
        assertThat(page(PAGE)).contains("Il n’y a rien à payer").doesNotContain("Je paie ce jour-là");
    }

    @Test
    void the_latest_day_is_said_and_what_will_be_true_before_it_is_promised() {
        invoice("B-1", "100.00");
        invoice("B-2", "50.00");
        account();
        assertThat(page(PAGE))
                .contains("Au plus tard le " + format().day(today.plusDays(90)))
                .contains("Vendredi", "Dernier jour du mois")
                .contains("150,00 €. Pas de rappel pour ces 2 factures jusqu’au");
    }

    @Test
    void one_click_promises_all_by_friday_and_the_slip_says_what_was_promised() {
        invoice("B-1", "100.00");
        account();
        page(PAGE);
        click("promise-send");
        var promise = open();
        assertThat(promise.amount()).isEqualTo(Money.parse("100.00", "EUR"));
        assertThat(promise.by()).isEqualTo(PromisedBy.DEBTOR);
        assertThat(text())
                .contains(
                        "C’est promis",
                        "Le " + format().day(promise.on()).replace('\u00a0', ' '),
                        "vous payez 100,00 €")
                .contains("Ajouter à mon calendrier", "Changer");
        assertThat(page("overview")).contains("Vous avez promis 100,00 €");
    }

    @Test
    void a_promise_taken_back_lets_the_day_be_chosen_again() {
        promise(invoice("B-1", "100.00"), 7);
        account();
        assertThat(page(PAGE)).contains("C’est promis");
        click("promise-take-back-yes");
        assertThat(text()).contains("Votre promesse est annulée", "Je paie ce jour-là");
        assertThat(page("overview")).doesNotContain("Vous avez promis");
    }

    @Test
    void on_its_day_it_is_not_changed_any_more() {
        promise(invoice("B-1", "100.00"), 0);
        account();
        assertThat(page(PAGE)).contains("Le jour promis est là").doesNotContain("Annuler la promesse");
    }

    @Test
    void a_link_to_one_invoice_neither_shows_nor_changes_a_promise_of_two() {
        var one = invoice("B-1", "100.00");
        var two = invoice("B-2", "50.00");
        as(() -> bean(Promises.class)
                .make(
                        firm.id(),
                        new NewPromise(
                                debtor,
                                List.of(one, two),
                                Money.parse("150.00", "EUR"),
                                today.plusDays(7),
                                PromisedBy.DEBTOR,
                                "debtor_1")));
        narrow(one);
        assertThat(page(PAGE))
                .contains("Un paiement est déjà promis pour ces factures, avec d’autres")
                .doesNotContain("150,00", "Je paie ce jour-là");
    }

    @Test
    void nobody_promises_where_paying_is_not_asked_for() {
        invoice("B-1", "100.00");
        as(() -> bean(Holds.class)
                .place(firm.id(), new HoldRequest(debtor, null, HoldKind.INSOLVENCY, null, "told", "staff_1")));
        account();
        assertThat(page(PAGE)).contains("ne payez rien ici").doesNotContain("Je paie ce jour-là");
    }

    @Test
    void an_offer_says_what_is_paid_what_is_not_and_until_when() {
        invoice("B-1", "1000.00");
        var settlement = settle("700.00");
        account();
        assertThat(page("settlements/" + settlement.id()))
                .contains("vous propose de solder pour 700,00 €")
                .contains("La proposition vaut jusqu’au", "Payer 700,00 €");
        assertThat(page("overview")).contains("vous propose de solder 1 000,00 € pour 700,00 €");
        as(() -> bean(Settlements.class).withdraw(firm.id(), settlement.id(), "staff_1"));
        assertThat(page("settlements/" + settlement.id()))
                .contains("n’est plus valable")
                .doesNotContain("Payer 700,00");
        assertThat(page("overview")).doesNotContain("solder");
    }

    private Settlement settle(String sum) {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> bean(SettlementFloors.class)
                        .replace(firm.id(), List.of(new SettlementFloor(DebtorKind.BUSINESS, 0, 50)), "staff_1"));
        return as(() -> bean(Settlements.class)
                .offer(
                        firm.id(),
                        new NewSettlement(debtor, List.of(), Money.parse(sum, "EUR"), today.plusDays(10), "staff_1")));
    }

    private void promise(InvoiceId invoice, int days) {
        as(() -> bean(Promises.class)
                .make(
                        firm.id(),
                        new NewPromise(
                                debtor,
                                List.of(invoice),
                                Money.parse("100.00", "EUR"),
                                today.plusDays(days),
                                PromisedBy.DEBTOR,
                                "debtor_1")));
    }

    private Promise open() {
        return as(() -> bean(Promises.class)
                .page(firm.id(), new PromiseFilter(debtor, PromiseState.OPEN), 0, 10)
                .getFirst());
    }

    private InvoiceId invoice(String number, String euros) {
        var draft = InvoiceDraft.of(number, "D-1", today.minusDays(70), today.minusDays(10), Money.parse(euros, "EUR"));
        return as(() -> bean(InvoicePuts.class).put(firm.id(), draft).stored().id());
    }

    private void account() {
        enter(new PortalAccess.Account(
                firm.id(), debtor, Language.FR, bean(InstantSource.class).instant()));
    }

    private void narrow(InvoiceId invoice) {
        enter(new PortalAccess.Narrow(
                firm.id(), debtor, Language.FR, bean(InstantSource.class).instant(), Set.of(invoice)));
    }

    private void enter(PortalAccess access) {
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access);
    }

    private String page(String address) {
        var location = new Location("c/" + firm.key() + "/" + address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return text();
    }

    private String text() {
        return shown().getElement().getTextRecursively().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private Component shown() {
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    private void click(String id) {
        var button = below(shown())
                .filter(one -> id.equals(one.getElement().getAttribute("data-testid")))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>((NativeButton) button));
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PromisePageIT::below));
    }

    private static ReaderFormat format() {
        return ReaderFormat.of(Language.FR);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
