package io.quittance.console.planrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.PlanRule;
import io.quittance.tenancy.AuditFilter;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ModalDialog;
import java.time.Instant;
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

/** The firm's administrator says what is accepted without a person, tries it on the past, and activates it. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class PlanRulesIT extends SpringBrowserlessTest {

    private static final String COUNT = "rule-maximum_count-business-0";
    private static final String DOWN = "rule-minimum_down_payment-business-0";

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private LocalDate today;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        today = bean(BusinessDay.class).today(firm.zone());
        SignedIn.as(new Cast(context).person(Role.FIRM_ADMIN, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void where_nobody_ever_proposed_it_is_said_and_rules_can_be_activated() {
        open();
        assertThat(text()).contains("The usual values hold");
        assertThat(typed(COUNT)).isEqualTo("3");
        type(COUNT, "8");
        click("rules-try");
        assertThat(text()).contains("No proposals in the last twelve months");
        click("rules-activate");
        var version = of(() -> bean(PlanRuleBook.class).versions(firm.id())).getFirst();
        assertThat(version.changes()).hasSize(1);
        assertThat(version.changes().getFirst().setting()).isEqualTo(PlanRule.MAXIMUM_COUNT);
        assertThat(version.changes().getFirst().value()).isEqualTo(8);
        open();
        assertThat(typed(COUNT)).isEqualTo("8");
        assertThat(text()).contains("usual: 3").contains("Person FIRM_ADMIN");
        assertThat(of(() -> bean(AuditLog.class)
                        .page(
                                new AuditFilter(
                                        firm.id(),
                                        "",
                                        List.of("plan-rules.changed"),
                                        Instant.EPOCH,
                                        Instant.parse("2100-01-01T00:00:00Z")),
                                null,
                                10)))
                .hasSize(1);
    }

    @Test
    void rules_are_tried_on_what_debtors_proposed() {
        var debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored());
        of(() -> bean(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(
                                "A-1", "D-1", today.minusDays(40), today.minusDays(10), Money.parse("900.00", "EUR"))));
        of(() -> bean(Plans.class)
                .propose(
                        firm.id(),
                        new PlanAsk(
                                debtor.id(),
                                List.of(),
                                new PlanTerms(today.plusDays(3), Interval.MONTH, null, 6, null)),
                        null,
                        "debtor_1"));
        open();
        click("rules-try");
        assertThat(text()).contains("0 accepted at once so far, 0 with these rules");
        type(COUNT, "6");
        type(DOWN, "");
        type("rule-maximum_duration-business-0", "183");
        click("rules-activate");
        assertThat(text()).contains("changed after they were tried").contains("0 accepted at once so far, 1 with");
        assertThat(of(() -> bean(PlanRuleBook.class).versions(firm.id()))).isEmpty();
        click("rules-activate");
        assertThat(of(() -> bean(PlanRuleBook.class).versions(firm.id()))).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        open();
        type(COUNT, "99");
        type(DOWN, "many");
        type("rule-cure_days-business-0", "");
        click("rules-try");
        assertThat(text())
                .contains("Enter a whole number from 1 to 24")
                .contains("Enter 0 to 100")
                .contains("Enter a whole number from 1 to 60");
        assertThat(of(() -> bean(PlanRuleBook.class).versions(firm.id()))).isEmpty();
    }

    private void open() {
        navigate("console/" + firm.key() + "/plan-rules", PlanRulesView.class);
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
