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
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Money;
import io.quittance.parties.Contact;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Payments;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.reporting.CaseStamp;
import io.quittance.reporting.CaseStamps;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ConfirmBar;
import io.quittance.ui.Notice;
import java.time.LocalDate;
import java.util.List;
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
        open();
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

    @Test
    void a_hold_waits_for_a_look_at_what_changed_and_nothing_typed_is_lost() {
        click("case-h");
        type("hold-reason", "Waits for the delivery");
        addressByColleague();
        click("hold-submit");
        assertThat(of(() -> bean(Holds.class).history(firm.id(), debtor.id()))).isEmpty();
        assertThat(find(Notice.class)
                        .withAttribute("data-testid", "case-changed")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Person FIRM_USER")
                .contains("new@debtor.example");
        click("hold-submit");
        assertThat(of(() -> bean(Holds.class).history(firm.id(), debtor.id())))
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("Waits for the delivery"));
    }

    @Test
    void a_release_at_one_press_shows_what_changed_instead() {
        holdByColleague();
        open();
        addressByColleague();
        click("release");
        assertThat(active()).hasSize(1);
        assertThat(find(ConfirmBar.class).single().getElement().getTextRecursively())
                .contains("Nothing was done")
                .contains("new@debtor.example");
        click("release");
        assertThat(active()).isEmpty();
    }

    @Test
    void a_correction_keeps_what_a_colleague_corrected_meanwhile() {
        click("edit-debtor");
        type("debtor-name", "Another Name");
        addressByColleague();
        click("debtor-submit");
        assertThat(known().name()).isNotEqualTo("Another Name");
        click("debtor-submit");
        assertThat(known().name()).isEqualTo("Another Name");
        assertThat(known().email()).isEqualTo(EmailAddress.parse("new@debtor.example"));
    }

    @Test
    void a_message_that_left_meanwhile_is_news_and_stops_nobody() {
        var before = of(() -> bean(CaseStamps.class).of(firm.id(), debtor.id()));
        assertThat(before.isSameState(new CaseStamp(before.state(), "EMAIL now")))
                .isTrue();
        assertThat(before).isNotEqualTo(new CaseStamp(before.state(), "EMAIL now"));
    }

    private List<Hold> active() {
        return of(() -> bean(Holds.class).history(firm.id(), debtor.id())).stream()
                .filter(hold -> hold.releasedOn() == null)
                .toList();
    }

    private Debtor known() {
        return of(() -> bean(Debtors.class).get(firm.id(), debtor.id()));
    }

    private void addressByColleague() {
        of(() -> {
            var main = new Contact(0, true, null, null, null, EmailAddress.parse("new@debtor.example"), null);
            bean(Contacts.class)
                    .save(firm.id(), debtor.id(), main, colleague.id().toString());
            return true;
        });
    }

    private void open() {
        navigate("desk/" + firm.key() + "/case/" + debtor.id().value(), CaseView.class);
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
