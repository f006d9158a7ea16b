package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
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
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceType;
import io.quittance.sandbox.stripe.SimulatorAccounts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a debtor reads off the calm path. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.ui.absent"})
class PortalStatesIT extends SpringBrowserlessTest {

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

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void each_hold_has_a_sentence_and_only_insolvency_and_death_take_the_pay_button_away(HoldKind kind) {
        invoice("B-1", -10, "100.00");
        hold(kind, null);
        account();
        var page = page("overview");
        boolean silent = kind == HoldKind.INSOLVENCY || kind == HoldKind.DECEASED;
        assertThat(links().contains("/c/" + firm.key() + "/pay")).isEqualTo(!silent);
        if (silent || kind == HoldKind.VULNERABLE) {
            assertThat(page).contains(firm.contactName());
        }
        if (silent) {
            assertThat(page("pay")).contains(firm.contactName()).doesNotContain("Payer 100");
        }
        assertThat(page).doesNotContainIgnoringCase("vulnérable").doesNotContain("prescri");
    }

    @Test
    void a_promise_says_its_day_above_and_on_the_row() {
        var invoice = invoice("B-1", -10, "100.00");
        as(() -> bean(Holds.class)
                .place(
                        firm.id(),
                        new HoldRequest(debtor, invoice, HoldKind.PROMISE, today.plusDays(5), "said so", "staff_1")));
        account();
        assertThat(page("overview"))
                .contains("Vous avez dit que vous paierez 100,00 €. Pas de rappel jusqu’au")
                .contains("100,00 € annoncés, pas de rappel jusqu’au");
    }

    @Test
    void a_question_names_the_day_of_its_answer_and_is_told_as_answered_after() {
        var invoice = invoice("B-1", -10, "100.00");
        account();
        var question =
                as(() -> bean(Questions.class).ask(firm.id(), debtor, List.of(invoice), Topic.WRONG, "It came broken"));
        assertThat(page("overview")).contains("vous répond d’ici au").contains("Question posée le");
        as(() -> {
            bean(Questions.class).answer(firm.id(), question, "We send another", "Claire");
            return true;
        });
        assertThat(page("overview"))
                .contains("Nous vous avons répondu le")
                .doesNotContain("vous répond d’ici", "Question posée");
    }

    @Test
    void an_answer_that_is_late_is_owned_up_to_and_no_past_day_is_promised() {
        var invoice = invoice("B-1", -10, "100.00");
        account();
        as(() -> bean(Questions.class).ask(firm.id(), debtor, List.of(invoice), Topic.WRONG, "It came broken"));
        JdbcClient.create(new DriverManagerDataSource(
                        context.getEnvironment().getRequiredProperty("spring.datasource.url"), "postgres", ""))
                .sql("update receivables.hold set placed_on = placed_on - 20 where firm_id = ?")
                .param(firm.id().value())
                .update();
        assertThat(page("overview"))
                .contains("attendez encore notre réponse", "vous la doit")
                .doesNotContain("vous répond d’ici");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoices/inv_999999", "invoices/nonsense", "pay/nowhere"})
    void what_is_not_there_leads_to_the_page_of_the_firm_that_says_so(String address) {
        account();
        page(address);
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                        .flatMap(script -> script.getInvocation().getParameters().stream()))
                .contains("/c/" + firm.key() + "/not-found");
    }

    @Test
    void several_currencies_are_one_sheet_with_a_button_each_and_the_ways_out_once() {
        invoice("B-1", -10, Money.parse("100.00", "EUR"));
        invoice("B-2", -10, Money.parse("80.00", "GBP"));
        account();
        page("overview");
        assertThat(links())
                .contains("/c/" + firm.key() + "/pay?currency=EUR", "/c/" + firm.key() + "/pay?currency=GBP")
                .containsOnlyOnce("/c/" + firm.key() + "/arrange");
    }

    @Test
    void what_is_paid_can_be_chosen_by_the_address_and_never_more_than_is_owed() {
        connect();
        var late = invoice("B-1", -10, "100.00");
        invoice("B-2", 12, "50.00");
        account();
        assertThat(page("pay")).contains("Payer 150,00").contains("Ce qui est en retard");
        assertThat(page("pay?what=late")).contains("Payer 100,00");
        assertThat(page("pay?what=some&chosen=" + late)).contains("Payer 100,00");
        assertThat(page("pay?what=some&chosen=inv_999999")).contains("Choisissez ce que vous payez");
        assertThat(page("pay?what=part&chosen=30.00")).contains("Payer 30,00").contains("À payer plus tard");
    }

    @Test
    void an_amount_too_small_or_too_large_for_a_card_is_said_before_the_button() {
        connect();
        var small = invoice("B-1", -10, "0.40");
        account();
        assertThat(page("pay?invoice=" + small))
                .contains("le minimum est de")
                .doesNotContain("par carte ou prélèvement\n");
        var large = invoice("B-2", -10, "1200000.00");
        assertThat(page("pay?invoice=" + large)).contains("le maximum est de");
    }

    @Test
    void behind_a_paid_link_stands_when_it_was_paid_and_that_others_are_open() {
        var invoice = invoice("B-1", -10, "100.00");
        invoice("B-2", -10, "50.00");
        pay("B-1", "100.00");
        narrow(invoice);
        assertThat(page("overview"))
                .contains("Payé le")
                .contains("D’autres factures restent ouvertes")
                .doesNotContain("Tout est réglé");
        assertThat(links()).contains("/c/" + firm.key() + "/enter");
    }

    @Test
    void credit_left_says_what_the_firm_does_with_it() {
        invoice("B-1", -10, "100.00");
        pay("B-1", "130.00");
        account();
        assertThat(page("overview")).contains("30,00").contains("aussitôt de votre prochaine facture");
        new TenantScope.FirmStaff(firm.id())
                .run(() -> bean(SetOffPolicies.class).choose(firm.id(), SetOffPolicy.KEPT));
        assertThat(page("overview")).contains("Nous le gardons").contains(firm.contactName());
    }

    @Test
    void lines_of_an_invoice_are_written_as_the_reader_writes() {
        var draft = new InvoiceDraft(
                "B-1",
                "D-1",
                InvoiceType.INVOICE,
                today.minusDays(40),
                today.minusDays(10),
                Money.parse("14700.00", "EUR"),
                null,
                null,
                null,
                null,
                null,
                List.of(new InvoiceLine("Lampes", "24", "612.50", "14700.00")));
        var invoice =
                as(() -> bean(InvoicePuts.class).put(firm.id(), draft).stored().id());
        account();
        assertThat(page("invoices/" + invoice))
                .contains("612,50")
                .doesNotContain("14700.00")
                .doesNotContain("612.50");
    }

    @Test
    void a_long_list_is_folded_after_five_rows_and_the_button_comes_first() {
        for (int i = 1; i <= 12; i++) {
            invoice("B-" + i, -10, "10.00");
        }
        account();
        page("overview");
        assertThat(links().stream().filter(link -> link.contains("/invoices/")).toList())
                .hasSize(5);
    }

    private void connect() {
        var account = bean(SimulatorAccounts.class).open(firm.key(), "Atelier", "EUR");
        as(() -> {
            bean(StripeAccounts.class).put(firm.id(), account.secretKey(), account.webhookSecret());
            return true;
        });
    }

    private InvoiceId invoice(String number, int dueInDays, String euros) {
        return invoice(number, dueInDays, Money.parse(euros, "EUR"));
    }

    private InvoiceId invoice(String number, int dueInDays, Money amount) {
        var draft = InvoiceDraft.of(number, "D-1", today.minusDays(70), today.plusDays(dueInDays), amount);
        return as(() -> bean(InvoicePuts.class).put(firm.id(), draft).stored().id());
    }

    private void pay(String invoice, String euros) {
        as(() -> bean(Payments.class)
                .record(
                        firm.id(),
                        new PaymentEntry(
                                "bank-" + invoice, invoice, null, Money.parse(euros, "EUR"), today, Means.TRANSFER)));
    }

    private void hold(HoldKind kind, LocalDate until) {
        as(() -> bean(Holds.class).place(firm.id(), new HoldRequest(debtor, null, kind, until, "told", "staff_1")));
    }

    private void account() {
        enter(new PortalAccess.Account(
                firm.id(), debtor, Language.FR, bean(InstantSource.class).instant()));
    }

    private void narrow(InvoiceId... invoices) {
        enter(new PortalAccess.Narrow(
                firm.id(),
                debtor,
                Language.FR,
                bean(InstantSource.class).instant(),
                Set.copyOf(new HashSet<>(Arrays.asList(invoices))),
                Set.of()));
    }

    private void enter(PortalAccess access) {
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access);
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

    private static java.util.stream.Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PortalStatesIT::below));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
