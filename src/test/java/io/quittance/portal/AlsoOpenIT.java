package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.sandbox.stripe.SimulatorAccounts;
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

/** A message asks for one invoice and names another: its link opens both, and its amount is that of the first. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.ui.absent"})
class AlsoOpenIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private DebtorId debtor;
    private LocalDate today;
    private InvoiceId asked;
    private InvoiceId named;
    private InvoiceId neither;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        debtor = as(() -> bean(Debtors.class)
                .put(firm.id(), FirmFixture.draft("D-1"))
                .stored()
                .id());
        today = bean(BusinessDay.class).today(firm.zone());
        var account = bean(SimulatorAccounts.class).open(firm.key(), "Atelier", "EUR");
        as(() -> {
            bean(StripeAccounts.class).put(firm.id(), account.secretKey(), account.webhookSecret());
            return true;
        });
        asked = invoice("A-1", "100.00");
        named = invoice("A-2", "30.00");
        neither = invoice("A-3", "7.00");
        super.initVaadinEnvironment();
        enter();
    }

    @Test
    void the_overview_counts_what_is_asked_for_and_shows_the_other_beside_it() {
        assertThat(page("overview"))
                .contains("Ce message porte sur 100,00 €", "Aussi ouvertes", "sans la compter", "A-2", "30,00 €")
                .doesNotContain("130,00", "A-3");
    }

    @Test
    void the_other_has_its_page_with_a_button_and_a_way_to_ask_about_it() {
        assertThat(page("invoices/" + named)).contains("Facture A-2", "30,00 €");
        assertThat(links())
                .contains(
                        "/c/" + firm.key() + "/pay?invoice=" + named,
                        "/c/" + firm.key() + "/message/wrong?invoice=" + named,
                        "/c/" + firm.key() + "/already-paid?invoice=" + named);
        assertThat(page("pay?invoice=" + named)).contains("Payer 30,00 €");
        assertThat(page("message/wrong?invoice=" + named)).contains("A-2, 30,00 €");
        assertThat(page("already-paid?invoice=" + named)).contains("A-2, 30,00 €");
    }

    @Test
    void the_pay_page_begins_with_what_the_message_asks_for_and_lets_add_the_other() {
        assertThat(page("pay")).contains("Payer 100,00 €", "Ce que demande le message", "130,00 €");
        assertThat(page("pay?what=everything")).contains("Payer 130,00 €");
        assertThat(page("pay?what=some&chosen=" + named)).contains("Payer 30,00 €");
        assertThat(page("pay?what=late")).contains("Payer 100,00 €");
        assertThat(page("pay?what=some&chosen=" + neither)).contains("Choisissez ce que vous payez");
    }

    @Test
    void all_means_all_that_the_message_asks_for() {
        assertThat(page("message/wrong")).contains("Toutes celles que le message demande de payer");
        assertThat(page("already-paid")).contains("Toutes celles que le message demande de payer");
    }

    @Test
    void when_what_was_asked_for_is_paid_the_other_is_still_there() {
        as(() -> bean(Payments.class)
                .record(
                        firm.id(),
                        new PaymentEntry("bank", "A-1", null, Money.parse("100.00", "EUR"), today, Means.TRANSFER)));
        assertThat(page("overview"))
                .contains("Payé le", "D’autres factures restent ouvertes", "Aussi ouvertes", "A-2")
                .doesNotContain("Tout est réglé");
        assertThat(page("pay")).contains("Payer 30,00 €");
    }

    @Test
    void the_statement_of_account_adds_up() {
        var statement = bean(Owings.class).of(access());
        assertThat(statement.covered()).hasSize(1);
        assertThat(statement.covered().getFirst().open()).isEqualTo(Money.parse("130.00", "EUR"));
        assertThat(statement.positions().getFirst().open()).isEqualTo(Money.parse("100.00", "EUR"));
        assertThat(statement.others()).isTrue();
    }

    private InvoiceId invoice(String number, String euros) {
        var draft = InvoiceDraft.of(number, "D-1", today.minusDays(70), today.minusDays(10), Money.parse(euros, "EUR"));
        return as(() -> bean(InvoicePuts.class).put(firm.id(), draft).stored().id());
    }

    private PortalAccess access() {
        return new PortalAccess.Narrow(
                firm.id(), debtor, Language.FR, bean(InstantSource.class).instant(), Set.of(asked), Set.of(named));
    }

    private void enter() {
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access());
    }

    private String page(String address) {
        var location = new Location("c/" + firm.key() + "/" + address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return shown().getTextRecursively().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private Element shown() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement();
    }

    private List<String> links() {
        return below(shown())
                .filter(element -> element.hasAttribute("href"))
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(AlsoOpenIT::below));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
