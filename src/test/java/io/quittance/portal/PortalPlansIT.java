package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
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
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a debtor reads and does who cannot pay everything now. */
@QuittanceTest
@ViewPackages(packages = {"io.quittance.portal", "io.quittance.ui.absent"})
class PortalPlansIT extends SpringBrowserlessTest {

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
    void three_ways_out_say_what_happens_then_and_the_sum_stays_in_sight() {
        invoice("B-1", "600.00", "EUR");
        account();
        assertThat(page("arrange"))
                .contains("Reste 600,00 €", "Je paie plus tard", "En plusieurs fois", "J’en parle à quelqu’un")
                .contains("pas de rappel");
        assertThat(marks()).contains("way-later", "way-plan", "way-talk", "call-me", "talk-write");
    }

    @Test
    void with_nothing_open_nothing_is_arranged() {
        account();
        assertThat(page("arrange")).contains("Vous n’avez rien à payer");
        assertThat(marks()).doesNotContain("way-plan", "way-later");
        page("arrange/plan");
        assertThat(marks()).doesNotContain("wish-monthly");
    }

    @Test
    void of_several_currencies_one_is_chosen_first() {
        invoice("B-1", "600.00", "EUR");
        invoice("B-2", "400.00", "USD");
        account();
        page("arrange");
        assertThat(marks()).contains("currency-EUR", "currency-USD").doesNotContain("way-plan");
        assertThat(page("arrange?currency=USD")).contains("Reste 400,00");
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldKind.class,
            names = {"INSOLVENCY", "DECEASED", "TIME_BARRED"})
    void where_only_a_person_can_help_no_plan_is_offered_by_machine(HoldKind kind) {
        invoice("B-1", "600.00", "EUR");
        as(() -> bean(Holds.class).place(firm.id(), new HoldRequest(debtor, null, kind, null, "told", "staff_1")));
        account();
        assertThat(page("arrange")).contains(firm.contactName()).doesNotContain("prescri");
        assertThat(marks()).doesNotContain("way-plan");
        page("arrange/plan");
        assertThat(marks()).doesNotContain("wish-monthly");
    }

    @Test
    void a_wish_within_the_rules_is_accepted_at_once_and_its_first_instalment_is_offered_for_payment() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        assertThat(page("arrange/plan?count=3&day=" + soon()))
                .contains("Accepté tout de suite", "200,00 €", "en 3 versements");
        follow("wish-take");
        assertThat(text()).contains("Voici ce que nous convenons", "B-1", "Je suis d’accord");
        click("plan-confirm");
        assertThat(text()).contains("C’est convenu", "Payer 200,00 €", "Versement 1 sur 3");
        assertThat(plan().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(links()).anyMatch(link -> link.contains("what=some&chosen=" + invoice));
        assertThat(page("overview")).contains("En plusieurs fois", "200,00");
        assertThat(page("arrange")).contains("il y a déjà un échéancier");
    }

    @Test
    void a_wish_beyond_the_rules_stands_beside_the_nearest_that_is_accepted_with_the_reason() {
        invoice("B-1", "600.00", "EUR");
        account();
        assertThat(page("arrange/plan?count=5&day=" + soon()))
                .contains("Votre souhait", "Accepté tout de suite", "3 versements au plus", "Prendre celui-ci")
                .contains("Envoyer le mien à " + firm.contactName());
        follow("wish-nearest");
        click("plan-confirm");
        assertThat(plan().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan().schedule(today)).hasSize(3);
    }

    @Test
    void what_only_a_person_can_grant_is_sent_with_its_answer_day_and_can_be_taken_back() {
        invoice("B-1", "600.00", "EUR");
        account();
        page("arrange/plan?count=5&day=" + soon());
        follow("wish-send");
        assertThat(text()).contains("vous répond d’ici au");
        click("plan-confirm");
        assertThat(text()).contains("Votre proposition est chez " + firm.contactName(), "vous répond d’ici au");
        assertThat(plan().state()).isEqualTo(PlanState.PROPOSED);
        click("plan-withdraw");
        assertThat(plan().state()).isEqualTo(PlanState.WITHDRAWN);
        assertThat(text()).contains("Vous avez retiré cette proposition");
    }

    @Test
    void figures_that_change_meanwhile_are_shown_anew_and_nothing_is_agreed_upon() {
        invoice("B-1", "600.00", "EUR");
        account();
        page("arrange/plan?count=3&day=" + soon());
        follow("wish-take");
        as(() -> bean(Payments.class)
                .record(
                        firm.id(),
                        new PaymentEntry("bank-1", "B-1", null, Money.parse("100.00", "EUR"), today, Means.TRANSFER)));
        click("plan-confirm");
        assertThat(text()).contains("Quelque chose a changé entre-temps", "Reste 500,00 €");
        assertThat(plans()).isEmpty();
    }

    @Test
    void a_second_confirmation_from_another_device_leads_to_what_was_agreed() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        page("arrange/plan?count=3&day=" + soon());
        follow("wish-take");
        propose(3, invoice);
        click("plan-confirm");
        assertThat(plans()).hasSize(1);
        assertThat(text()).contains("il y a déjà un échéancier");
    }

    @Test
    void three_rounds_show_what_changed_and_a_stale_one_shows_the_new() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var first = propose(12, invoice);
        var second = as(() -> bean(Plans.class)
                .counter(firm.id(), new Answer(first.id(), 1, Side.AGENT, "staff_1"), terms(4), "En quatre ?"));
        assertThat(page("overview")).contains("Une offre attend votre réponse");
        assertThat(page("plans/" + second.id()))
                .contains("Ce qui change", "En quatre ?", "600,00 €, inchangé", "12 × 50,00 €", "Elle vaut jusqu’au");
        assertThat(marks()).contains("plan-accept", "plan-other", "plan-decline");
        assertThat(page("plans/" + second.id() + "/other")).contains("Proposer autre chose");
        assertThat(page("plans/" + second.id())).contains("Accepter");
        follow("plan-accept");
        as(() -> bean(Plans.class).withdraw(firm.id(), new Answer(first.id(), 2, Side.AGENT, "staff_1")));
        click("plan-confirm");
        assertThat(text()).contains("La situation vient de changer", "a retiré cette offre");
    }

    @Test
    void an_offer_is_accepted_as_it_was_seen() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var offered = as(() -> bean(Plans.class)
                .offer(firm.id(), new PlanAsk(debtor, List.of(invoice), terms(6)), null, Side.AGENT, "staff_1"));
        page("plans/" + offered.id());
        follow("plan-accept");
        click("plan-confirm");
        assertThat(plan().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(text()).contains("C’est convenu", "Payer 100,00 €");
    }

    @Test
    void each_state_has_its_true_sentence() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var plan = propose(3, invoice);
        becomes("LATE", "late_since = date '" + today.minusDays(2) + "'");
        assertThat(page("plans/" + plan.id()))
                .contains("Un versement n’est pas arrivé", "tout continue comme convenu", "Payer 200,00 €");
        assertThat(page("overview")).contains("Un versement n’est pas arrivé");
        becomes("BROKEN", "broken_on = date '" + today.minusDays(1) + "', breaks = 1");
        assertThat(page("plans/" + plan.id()))
                .contains("600,00 € sont dus maintenant", "200,00 € arrivent d’ici au", "il reprend comme avant");
        becomes("BROKEN", "broken_on = date '" + today.minusDays(40) + "'");
        assertThat(page("plans/" + plan.id()))
                .contains("Tout ce qui reste est dû maintenant")
                .doesNotContain("il reprend");
        assertThat(page("overview")).doesNotContain("échéancier n’a pas pu");
    }

    @Test
    void a_plan_bends_by_its_debtor_alone_and_says_beforehand_what_that_does() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var plan = propose(3, invoice);
        assertThat(page("plans/" + plan.id() + "/change"))
                .contains("Ce sera alors", "déplacé", "le total ne change pas");
        click("bend-confirm");
        assertThat(text()).contains("déplacé");
        assertThat(plan().schedule(today).getFirst().on()).isAfter(today.plusDays(3));
        page("plans/" + plan.id() + "/change");
        choose("bend-way", "1");
        click("bend-confirm");
        assertThat(plan().schedule(today)).hasSize(3);
        assertThat(plan().schedule(today).getLast().on())
                .isAfter(today.plusMonths(2).plusDays(3));
        page("plans/" + plan.id() + "/change");
        assertThat(marks()).contains("bend-extra");
    }

    @Test
    void a_plan_that_is_late_bends_no_more() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var plan = propose(3, invoice);
        becomes("LATE", "late_since = date '" + today.minusDays(2) + "'");
        page("plans/" + plan.id() + "/change");
        assertThat(marks()).contains("plan-state").doesNotContain("bend-way");
    }

    @Test
    void an_answer_that_is_late_is_owned_up_to_and_no_past_day_is_promised() {
        var invoice = invoice("B-1", "600.00", "EUR");
        account();
        var plan = propose(12, invoice);
        becomes("PROPOSED", "answer_by = date '" + today.minusDays(3) + "'");
        assertThat(page("plans/" + plan.id()))
                .contains("vous doit encore cette réponse")
                .doesNotContain("vous répond d’ici");
    }

    @Test
    void a_narrow_link_plans_only_what_it_covers_and_sees_no_plan_beyond_it() {
        var one = invoice("B-1", "600.00", "EUR");
        var other = invoice("B-2", "300.00", "EUR");
        narrow(one);
        assertThat(page("arrange/plan?what=some&chosen=" + other + "&count=3&day=" + soon()))
                .contains("Reste 600,00 €")
                .doesNotContain("B-2", "900");
        var plan = propose(3, one, other);
        assertThat(page("arrange")).contains("Connectez-vous à votre compte");
        assertThat(marks()).doesNotContain("show-plan", "way-plan");
        page("plans/" + plan.id());
        assertThat(marks()).doesNotContain("plan-state");
        assertThat(page("overview")).doesNotContain("Voir l’échéancier");
    }

    @Test
    void words_of_need_lead_to_advice_and_never_to_a_refusal() {
        debtor = as(() ->
                bean(Debtors.class).put(firm.id(), consumer("D-2")).stored().id());
        invoice("B-9", "D-2", "300.00", "EUR");
        account();
        page("arrange/plan?count=3&day=" + soon());
        follow("wish-take");
        type("plan-note", "J’ai perdu mon emploi, je suis au RSA.");
        click("plan-confirm");
        assertThat(plan().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(marks()).contains("debt-advice");
    }

    private static DebtorDraft consumer(String reference) {
        var like = FirmFixture.draft(reference);
        return new DebtorDraft(
                reference,
                like.name(),
                DebtorKind.CONSUMER,
                like.country(),
                like.language(),
                like.email(),
                null,
                null,
                like.address(),
                null,
                null,
                null);
    }

    private int soon() {
        return Math.min(today.plusDays(3).getDayOfMonth(), 30);
    }

    private Plan propose(int count, InvoiceId... invoices) {
        return as(() -> bean(Plans.class)
                .propose(firm.id(), new PlanAsk(debtor, List.of(invoices), terms(count)), null, debtor.toString()));
    }

    private PlanTerms terms(int count) {
        return new PlanTerms(today.plusDays(3), Interval.MONTH, null, count, null);
    }

    private List<Plan> plans() {
        return as(() -> bean(PlanList.class).page(firm.id(), new PlanFilter(debtor, null, null), 0, 10));
    }

    private Plan plan() {
        assertThat(plans()).hasSize(1);
        return plans().getFirst();
    }

    /** As time would make it. */
    private void becomes(String state, String more) {
        JdbcClient.create(new DriverManagerDataSource(
                        context.getEnvironment().getRequiredProperty("spring.datasource.url"), "postgres", ""))
                .sql("update plans.plan set state = ?, " + more + " where firm_id = ?")
                .param(state)
                .param(firm.id().value())
                .update();
    }

    private InvoiceId invoice(String number, String amount, String currency) {
        return invoice(number, "D-1", amount, currency);
    }

    private InvoiceId invoice(String number, String reference, String amount, String currency) {
        var draft = InvoiceDraft.of(
                number, reference, today.minusDays(70), today.minusDays(10), Money.parse(amount, currency));
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
        return shown().getTextRecursively().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private void follow(String testId) {
        var href = marked(testId).getAttribute("href");
        page(href.substring(("/c/" + firm.key() + "/").length()));
    }

    private void click(String testId) {
        test((NativeButton) component(testId)).click();
    }

    private void type(String testId, String text) {
        marked(testId).setProperty("value", text);
    }

    @SuppressWarnings("unchecked")
    private void choose(String testId, String value) {
        ((AbstractField<?, String>) component(testId)).setValue(value);
    }

    private Component component(String testId) {
        return marked(testId).getComponent().orElseThrow();
    }

    private Element marked(String testId) {
        return below(shown())
                .filter(element -> testId.equals(element.getAttribute("data-testid")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(testId + " in " + text()));
    }

    private List<String> marks() {
        return below(shown())
                .filter(element -> element.hasAttribute("data-testid"))
                .map(element -> element.getAttribute("data-testid"))
                .toList();
    }

    private List<String> links() {
        return below(shown())
                .filter(element -> element.hasAttribute("href"))
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    private static Element shown() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PortalPlansIT::below));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
