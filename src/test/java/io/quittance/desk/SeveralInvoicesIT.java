package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Payments;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.NativeSelect;
import io.quittance.ui.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agent acts on several invoices of a debtor at once: money shared out, a hold with one reason. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class SeveralInvoicesIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Debtor debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        debtor = of(() ->
                bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")).stored());
        put("A-1", 10, "100.00");
        put("A-2", 11, "50.00");
        put("A-3", 12, "80.00");
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
        navigate("desk/" + firm.key() + "/case/" + debtor.id().value(), CaseView.class);
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void money_goes_to_the_invoices_that_the_agent_chose_and_the_total_is_said_while_choosing() {
        click("case-p");
        type("payment-amount", "120");
        choose("payment-for", "1");
        assertThat(typed("share-A-1")).as("proposed as the law would").isEqualTo("100.00");
        assertThat(typed("share-A-2")).isEqualTo("20.00");
        type("share-A-1", "");
        type("share-A-3", "90");
        assertThat(said("payment-shared")).contains("110.00").contains("10.00");
        type("payment-reference", "bank-1");
        click("payment-submit");
        assertThat(open()).as("90 is more than A-3 has open").isEqualTo("100.00 50.00 80.00");
        type("share-A-3", "80");
        type("share-A-2", "40");
        assertThat(said("payment-shared")).contains("120.00");
        click("payment-submit");
        assertThat(open()).isEqualTo("100.00 10.00 0.00");
    }

    @Test
    void more_than_was_paid_cannot_be_shared_out() {
        click("case-p");
        type("payment-amount", "60");
        choose("payment-for", "1");
        type("share-A-1", "61");
        type("payment-reference", "bank-1");
        click("payment-submit");
        assertThat(open()).isEqualTo("100.00 50.00 80.00");
        assertThat(said("payment-shared")).contains("more than");
    }

    @Test
    void the_timeline_says_who_recorded_a_payment_and_who_took_it_back() {
        click("case-p");
        type("payment-amount", "30");
        type("payment-reference", "bank-1");
        click("payment-submit");
        assertThat(timeline()).contains("Person AGENT").contains("30.00").contains("bank-1");
        test(find(NativeButton.class).withAttribute("data-testid", "undo").single())
                .click();
        assertThat(timeline()).contains("taken back: recorded by mistake");
        var payment =
                of(() -> bean(Payments.class).ofDebtor(firm.id(), debtor.id())).getFirst();
        assertThat(payment.recorded().by()).startsWith("staff_");
        assertThat(payment.reversed()).isNotNull();
    }

    @Test
    void several_invoices_are_held_for_one_reason_and_released_together_or_one_by_one() {
        click("case-h");
        choose("hold-what", "1");
        click("hold-submit");
        assertThat(held()).as("none chosen").isEmpty();
        type("hold-reason", "Delivery is disputed");
        check("hold-A-1");
        check("hold-A-2");
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "hold-submit")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Hold 2 invoices");
        click("hold-submit");
        assertThat(held()).extracting(Hold::reason).containsExactly("Delivery is disputed", "Delivery is disputed");
        click("release-A-1");
        assertThat(held()).hasSize(1);
        undo();
        assertThat(held()).as("undone: held together again").hasSize(2);
        click("release");
        assertThat(held()).isEmpty();
        undo();
        assertThat(held()).hasSize(2);
    }

    private void undo() {
        test(find(NativeButton.class).withAttribute("data-testid", "undo").single())
                .click();
    }

    private List<Hold> held() {
        return of(() -> bean(Holds.class).history(firm.id(), debtor.id())).stream()
                .filter(hold -> hold.releasedOn() == null)
                .toList();
    }

    private String open() {
        return of(() -> bean(Invoices.class).ofDebtor(firm.id(), debtor.id())).stream()
                .sorted((a, b) -> a.number().compareTo(b.number()))
                .map(invoice -> invoice.open().amountText())
                .collect(Collectors.joining(" "));
    }

    private String timeline() {
        return find(Timeline.class).all().stream()
                .map(day -> day.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private String said(String id) {
        return find(Paragraph.class).withAttribute("data-testid", id).single().getText();
    }

    private void put(String number, int day, String amount) {
        var issued = LocalDate.of(2026, 1, day);
        of(() -> bean(InvoicePuts.class)
                .put(
                        firm.id(),
                        InvoiceDraft.of(number, "D-1", issued, issued.plusDays(30), Money.parse(amount, "EUR"))));
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private void choose(String id, String option) {
        find(NativeSelect.class).withAttribute("data-testid", id).single().setValue(option);
    }

    private void check(String id) {
        find(Input.class).withAttribute("data-testid", id).single().getElement().setProperty("checked", true);
    }

    private void type(String id, String text) {
        find(Input.class).withAttribute("data-testid", id).single().setValue(text);
    }

    private String typed(String id) {
        return find(Input.class).withAttribute("data-testid", id).single().getValue();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
