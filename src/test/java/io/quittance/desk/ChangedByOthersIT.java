package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Payments;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people in one case: who came second is told before anything is booked on old figures. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class ChangedByOthersIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Debtor debtor;
    private Cast.Person colleague;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        colleague = new Cast(context).person(Role.FIRM_USER, firm);
        debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored());
        var day = LocalDate.of(2026, 1, 10);
        of(() -> bean(InvoicePuts.class)
                .put(firm.id(), InvoiceDraft.of("A-1", "D-1", day, day.plusDays(30), Money.parse("100.00", "EUR"))));
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
        navigate("desk/" + firm.key() + "/case/" + debtor.id().value(), CaseView.class);
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void what_a_colleague_did_is_said_and_shown_on_demand() {
        poll();
        assertThat(find(CaseNews.class).all()).as("nothing happened").isEmpty();
        holdByColleague();
        poll();
        poll();
        assertThat(find(CaseNews.class).single().getElement().getTextRecursively())
                .contains("Person FIRM_USER")
                .contains("Reminders held");
        click("show-news");
        assertThat(find(CaseNews.class).all()).isEmpty();
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "release")
                        .all())
                .hasSize(1);
    }

    @Test
    void no_payment_is_booked_on_figures_that_are_not_true_any_more() {
        click("case-p");
        type("payment-amount", "100");
        type("payment-reference", "bank-1");
        holdByColleague();
        click("payment-submit");
        assertThat(of(() -> bean(Payments.class).ofDebtor(firm.id(), debtor.id())))
                .isEmpty();
        poll();
        click("show-news");
        click("case-p");
        type("payment-amount", "100");
        type("payment-reference", "bank-1");
        click("payment-submit");
        assertThat(of(() -> bean(Payments.class).ofDebtor(firm.id(), debtor.id())))
                .hasSize(1);
    }

    private void holdByColleague() {
        of(() -> bean(Holds.class)
                .place(
                        firm.id(),
                        new HoldRequest(
                                debtor.id(),
                                null,
                                HoldKind.DISPUTE,
                                null,
                                "Wrong delivery",
                                colleague.id().toString())));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private void type(String id, String text) {
        find(Input.class).withAttribute("data-testid", id).last().setValue(text);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
