package io.quittance.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Proposals are decided at the desk: in the lane one after the other, or on the page of the case. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class PlanDeskIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private LocalDate today;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        today = bean(BusinessDay.class).today(firm.zone());
        SignedIn.as(new Cast(context).person(Role.FIRM_USER, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void nothing_to_decide_is_said() {
        navigate("desk/plans", PlansView.class);
        assertThat(text()).contains("Nothing to decide");
    }

    @Test
    void a_proposal_is_accepted_and_the_next_one_opens() {
        var first = proposed("D-1", "A-1");
        var second = proposed("D-2", "A-2");
        navigate("desk/plans", PlansView.class);
        assertThat(text())
                .contains("12 instalments of")
                .contains("at most")
                .contains("no payment yet")
                .contains("Nearest plans");
        click("case-y");
        assertThat(state(first)).isEqualTo(PlanState.ACTIVE);
        click("case-y");
        assertThat(state(second)).isEqualTo(PlanState.ACTIVE);
        assertThat(text()).contains("Nothing to decide");
    }

    @Test
    void a_no_has_its_reason_in_words_for_the_debtor() {
        var plan = proposed("D-1", "A-1");
        navigate("desk/plans", PlansView.class);
        click("case-n");
        click("decline-submit");
        assertThat(state(plan)).isEqualTo(PlanState.PROPOSED);
        find(LongTextField.class).single().value("Twelve months are too long for us");
        click("decline-submit");
        assertThat(state(plan)).isEqualTo(PlanState.DECLINED);
        assertThat(now(plan).reason()).isEqualTo("Twelve months are too long for us");
    }

    @Test
    void another_plan_is_offered_with_the_rules_shown_while_it_is_chosen() {
        var plan = proposed("D-1", "A-1");
        navigate("desk/plans", PlansView.class);
        click("case-o");
        type("plan-count", "3");
        type("plan-down", "300");
        assertThat(live()).contains("Keeps every rule");
        type("plan-count", "9");
        assertThat(live()).contains("at most");
        click("plan-submit");
        var now = now(plan);
        assertThat(now.state()).isEqualTo(PlanState.COUNTERED);
        assertThat(now.last().terms().count()).isEqualTo(9);
        assertThat(now.last().by()).isEqualTo(Side.FIRM);
    }

    @Test
    void who_was_slower_sees_the_new_round_and_keeps_what_was_typed() {
        var plan = proposed("D-1", "A-1");
        navigate("desk/plans", PlansView.class);
        click("case-o");
        type("plan-count", "5");
        var offered = of(() ->
                bean(Plans.class).counter(firm.id(), new Answer(plan.id(), 1, Side.FIRM, "api:x"), terms(4), null));
        of(() -> bean(Plans.class)
                .counter(firm.id(), new Answer(plan.id(), offered.round(), Side.DEBTOR, "debtor_1"), terms(11), null));
        click("plan-submit");
        assertThat(now(plan).round()).isEqualTo(3);
        assertThat(text()).contains("round 3 says 11 instalments");
        assertThat(typed("plan-count")).isEqualTo("5");
        click("plan-submit");
        assertThat(now(plan).round()).isEqualTo(4);
        assertThat(now(plan).last().terms().count()).isEqualTo(5);
    }

    @Test
    void a_plan_is_offered_changed_and_shown_on_the_case() {
        var debtor = debtor("D-1");
        invoice("D-1", "A-1");
        openCase(debtor);
        click("case-o");
        type("plan-count", "3");
        click("plan-submit");
        assertThat(text()).contains("can accept this offer until");
        var plan = only(debtor);
        of(() -> bean(Plans.class).accept(firm.id(), new Answer(plan.id(), 1, Side.DEBTOR, "debtor_1")));
        openCase(debtor);
        assertThat(text()).contains("0 of 3 instalments paid");
        click("case-b");
        type("change-to", now(plan).schedule(today).getFirst().on().plusDays(60).toString());
        click("change-submit");
        assertThat(text()).contains("outside the firm");
        type("change-to", now(plan).schedule(today).getFirst().on().plusDays(5).toString());
        click("change-submit");
        assertThat(text()).contains("Moved");
    }

    @Test
    void an_agent_who_may_only_post_leaves_the_decision_to_the_firm() {
        var plan = proposed("D-1", "A-1");
        grant(Capacity.OUTSOURCED_MAILING);
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        navigate("desk/plans", PlansView.class);
        assertThat(text()).contains("decides on this proposal itself");
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "case-y")
                        .exists())
                .isFalse();
        grant(Capacity.CREDITOR_OWN);
        UI.getCurrent().navigate("desk/tasks");
        navigate("desk/plans", PlansView.class);
        click("case-y");
        assertThat(state(plan)).isEqualTo(PlanState.ACTIVE);
    }

    private void grant(Capacity capacity) {
        of(() -> {
            bean(SenderCapacities.class)
                    .grant(new SenderCapacity(
                            firm.id(), debtor("D-1").country(), capacity, "M-1", today.minusDays(1), null));
            return true;
        });
    }

    private void openCase(Debtor debtor) {
        UI.getCurrent().navigate("desk/" + firm.key() + "/case/" + debtor.id().value());
    }

    private Plan proposed(String debtor, String invoice) {
        var id = debtor(debtor).id();
        var claim = invoice(debtor, invoice);
        return of(() -> bean(Plans.class)
                .propose(firm.id(), new PlanAsk(id, List.of(claim), terms(12)), "I lost my job", "debtor_1"));
    }

    private PlanTerms terms(int count) {
        return new PlanTerms(today.plusDays(3), Interval.MONTH, null, count, null);
    }

    private Debtor debtor(String reference) {
        return of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft(reference)).stored());
    }

    private InvoiceId invoice(String debtor, String number) {
        return of(() -> {
            bean(InvoicePuts.class)
                    .put(
                            firm.id(),
                            InvoiceDraft.of(
                                    number,
                                    debtor,
                                    today.minusDays(40),
                                    today.minusDays(10),
                                    Money.parse("900.00", "EUR")));
            return bean(Invoices.class)
                    .byNumber(firm.id(), number)
                    .orElseThrow()
                    .id();
        });
    }

    private Plan only(Debtor debtor) {
        return of(() -> bean(PlanList.class)
                        .page(firm.id(), new io.quittance.plans.PlanFilter(debtor.id(), null, null), 0, 9))
                .getFirst();
    }

    private Plan now(Plan plan) {
        return of(() -> bean(PlanList.class).find(firm.id(), plan.id())).orElseThrow();
    }

    private PlanState state(Plan plan) {
        return now(plan).state();
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).single()).click();
    }

    private void type(String id, String text) {
        find(Input.class).withAttribute("data-testid", id).single().setValue(text);
    }

    private String typed(String id) {
        return find(Input.class).withAttribute("data-testid", id).single().getValue();
    }

    private String live() {
        return find(Div.class)
                .withAttribute("data-testid", "plan-live")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private String text() {
        return Stream.concat(find(Main.class).all().stream(), find(ModalDialog.class).all().stream())
                .map(shown -> shown.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
