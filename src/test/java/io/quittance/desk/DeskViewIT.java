package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.identity.Staff;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Payments;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An agent at the desk, without a browser: what is seen, and what a click does. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class DeskViewIT extends SpringBrowserlessTest {

    private static final String READINGS =
            "select count(*) from tenancy.audit_entry where firm_id = :firm and act = 'case.read' and actor = :actor";

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Cast.Person agent;
    private Debtor debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var cast = new Cast(context);
        firm = cast.firm();
        agent = cast.person(Role.AGENT, firm);
        debtor = of(
                firm,
                () -> bean(Debtors.class)
                        .put(firm.id(), FirmFixture.draft("D-1"))
                        .stored());
        of(firm, () -> bean(InvoicePuts.class).put(firm.id(), overdue()));
        SignedIn.as(agent.id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void the_list_shows_the_cases_of_the_assigned_firm() {
        navigate("desk", NoCaseView.class);
        assertThat(find(Anchor.class).withAttribute("data-testid", "case-row").all())
                .singleElement()
                .satisfies(row -> assertThat(row.getHref()).isEqualTo(address()));
    }

    @Test
    void a_case_says_who_it_is_and_that_it_was_read_is_kept() {
        navigate(address(), CaseView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Dupont D-1");
        assertThat(find(Span.class).withAttribute("data-testid", "case-invoice").all())
                .hasSize(1);
        long readings = of(
                firm,
                () -> bean(TransactionTemplate.class)
                        .execute(_ -> bean(JdbcClient.class)
                                .sql(READINGS)
                                .param("firm", firm.id().value())
                                .param("actor", agent.id().toString())
                                .query(Long.class)
                                .single()));
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void reminders_are_held_and_released_with_two_clicks_each() {
        navigate(address(), CaseView.class);
        click("case-h");
        type("hold-reason", "The manager is on holiday");
        click("hold-submit");
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.AGENT);
        click("case-r");
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_hold_without_a_reason_is_not_placed() {
        navigate(address(), CaseView.class);
        click("case-h");
        click("hold-submit");
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_stopped_mail_address_is_allowed_again_with_a_reason() {
        var address = EmailAddress.parse("compta@debtor.example");
        of(firm, () -> {
            bean(Suppressions.class).suppress(firm.id(), address, MessageReason.NOT_ME);
            return true;
        });
        navigate(address(), CaseView.class);
        click("allow-address");
        click("allow-submit");
        assertThat(of(firm, () -> bean(Suppressions.class).suppressed(firm.id(), address)))
                .isTrue();
        type("allow-why", "She confirmed it on the phone");
        click("allow-submit");
        assertThat(of(firm, () -> bean(Suppressions.class).suppressed(firm.id(), address)))
                .isFalse();
    }

    @Test
    void a_payment_seen_on_the_bank_account_settles_the_invoice() {
        navigate(address(), CaseView.class);
        click("case-p");
        type("payment-amount", "1 234,56");
        type("payment-reference", "bank-42");
        click("payment-submit");
        assertThat(of(firm, () -> bean(Payments.class).ofDebtor(firm.id(), debtor.id())))
                .hasSize(1);
        assertThat(of(firm, () -> bean(Invoices.class).ofDebtor(firm.id(), debtor.id()))
                        .getFirst()
                        .state())
                .isEqualTo(InvoiceState.PAID);
    }

    @Test
    void a_right_taken_away_is_gone_at_the_next_click() {
        navigate(address(), CaseView.class);
        click("case-h");
        type("hold-reason", "Too late");
        new TenantScope.Operator().run(() -> bean(Staff.class).assign(agent.id(), Role.AGENT, Set.of(), "test"));
        assertThatThrownBy(() -> click("hold-submit")).isInstanceOf(AccessDeniedException.class);
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_case_of_a_firm_that_is_not_assigned_does_not_exist() {
        var other = new Cast(context).firm();
        assertThatThrownBy(() ->
                        navigate("desk/" + other.key() + "/case/" + debtor.id().value(), CaseView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private InvoiceDraft overdue() {
        var day = LocalDate.of(2026, 1, 10);
        return InvoiceDraft.of("B-1", "D-1", day, day.plusDays(30), Money.parse("1234.56", "EUR"));
    }

    private String address() {
        return "desk/" + firm.key() + "/case/" + debtor.id().value();
    }

    private List<Hold> holds() {
        return of(firm, () -> bean(Holds.class).history(firm.id(), debtor.id())).stream()
                .filter(hold -> hold.releasedOn() == null)
                .toList();
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private void type(String id, String text) {
        find(Input.class).withAttribute("data-testid", id).single().setValue(text);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static <T> T of(Firm firm, Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
