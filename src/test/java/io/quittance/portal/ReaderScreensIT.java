package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.ReaderReach;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.sandbox.stripe.SimulatorAccounts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the screens offer to somebody whom the debtor lets see the account. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.ui.absent"})
class ReaderScreensIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private DebtorId debtor;
    private LocalDate today;
    private InvoiceId invoice;

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
        invoice = invoice("A-1", "100.00");
        super.initVaadinEnvironment();
    }

    @Test
    void who_may_see_and_pay_finds_the_amount_and_the_button_and_no_way_to_speak_for_the_debtor() {
        enter(ReaderReach.READ_AND_PAY, Duration.ZERO);
        assertThat(page("overview")).contains("100,00 €");
        assertThat(links())
                .contains("/c/" + firm.key() + "/pay")
                .noneMatch(link -> link.contains("/message/") || link.contains("/arrange"));
        assertThat(page("pay")).contains("Payer 100,00 €");
        page("invoices/" + invoice);
        assertThat(links()).noneMatch(link -> link.contains("/message/") || link.contains("already-paid"));
        page("messages");
        assertThat(links()).noneMatch(link -> link.endsWith("/write"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/wrong", "message/cannot-pay", "write", "already-paid", "me"})
    void what_is_not_theirs_says_so_at_its_own_address(String address) {
        enter(ReaderReach.READ_AND_PAY, Duration.ZERO);
        assertThat(page(address)).contains("Cela revient au titulaire du compte");
    }

    @Test
    void who_may_do_everything_writes_and_is_still_not_the_debtor() {
        enter(ReaderReach.EVERYTHING, Duration.ZERO);
        assertThat(page("message/wrong")).doesNotContain("Cela revient au titulaire");
        assertThat(page("write")).doesNotContain("Cela revient au titulaire");
        assertThat(page("me")).contains("Cela revient au titulaire du compte").doesNotContain("Inviter");
    }

    @Test
    void others_are_let_in_only_a_moment_after_signing_in() {
        enter(null, Duration.ofMinutes(1));
        assertThat(page("me")).contains("Qui d’autre peut voir ce compte", "Inviter");
        enter(null, Duration.ofMinutes(11));
        assertThat(page("me")).contains("connectez-vous de nouveau").doesNotContain("Adresse e-mail de la personne");
    }

    private void enter(@Nullable ReaderReach reach, Duration ago) {
        var reader = reach == null
                ? null
                : new Reader(1, debtor, EmailAddress.parse("paul@cabinet.example"), Language.FR, reach, Instant.EPOCH);
        var at = bean(InstantSource.class).instant().minus(ago);
        var access = new PortalAccess.Account(firm.id(), debtor, Language.FR, at, reader);
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access);
    }

    private InvoiceId invoice(String number, String euros) {
        var draft = InvoiceDraft.of(number, "D-1", today.minusDays(70), today.minusDays(10), Money.parse(euros, "EUR"));
        return as(() -> bean(InvoicePuts.class).put(firm.id(), draft).stored().id());
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
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ReaderScreensIT::below));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
