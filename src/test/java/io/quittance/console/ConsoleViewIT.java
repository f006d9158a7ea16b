package io.quittance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.identity.ApiClients;
import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.identity.account.SecondFactorRules;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Money;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.payments.charges.PartPayments;
import io.quittance.reminders.Scenarios;
import io.quittance.tenancy.DeadJobs;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.FigureTile;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.NativeSelect;
import io.quittance.ui.Notice;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A firm's administrator and the operator at the console, without a browser. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.console")
class ConsoleViewIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Cast cast;
    private Firm firm;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        cast = new Cast(context);
        firm = cast.firm();
        of(firm, () -> bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-1")));
        of(
                firm,
                () -> bean(InvoicePuts.class)
                        .put(
                                firm.id(),
                                InvoiceDraft.of(
                                        "B-1",
                                        "D-1",
                                        LocalDate.of(2026, 1, 10),
                                        LocalDate.of(2026, 2, 9),
                                        Money.parse("1234.56", "EUR"))));
        SignedIn.as(cast.person(Role.FIRM_ADMIN, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void the_overview_asks_questions_and_answers_with_figures() {
        navigate("console/" + firm.key(), FirmPage.class);
        assertThat(find(FigureTile.class).all())
                .extracting(tile -> tile.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text).contains("How long until we are paid?"))
                .anySatisfy(text -> assertThat(text).contains("1,234.56"));
    }

    @Test
    void a_secret_is_shown_when_it_is_made_and_never_again() {
        navigate("console/" + firm.key() + "/clients", FirmPage.class);
        click("new-client");
        type("client-name", "Bookkeeping");
        click("client-submit");
        assertThat(of(firm, () -> bean(ApiClients.class).of(firm.id())))
                .as("no right is given that nobody chose")
                .isEmpty();
        find(Input.class)
                .withAttribute("data-testid", "scope-invoices-read")
                .single()
                .getElement()
                .setProperty("checked", true);
        click("client-submit");
        assertThat(find(SecretBox.class).single().getChildren()).hasSize(2);
        assertThat(of(firm, () -> bean(ApiClients.class).of(firm.id()))).hasSize(1);
        navigate("console/" + firm.key() + "/clients", FirmPage.class);
        assertThat(find(SecretBox.class).all()).isEmpty();
    }

    @Test
    void an_administrator_says_what_holds_for_payments() {
        navigate("console/" + firm.key() + "/payments", FirmPage.class);
        assertThat(find(NativeSelect.class)
                        .withAttribute("data-testid", "set-off-policy")
                        .single()
                        .getValue())
                .as("set off at once, unless the firm chose otherwise")
                .isEqualTo("0");
        find(NativeSelect.class)
                .withAttribute("data-testid", "set-off-policy")
                .single()
                .setValue("1");
        type("least-part", "nothing");
        click("payment-rules-submit");
        assertThat(of(firm, () -> bean(SetOffPolicies.class).of(firm.id())))
                .as("a wrong amount changes nothing")
                .isEqualTo(SetOffPolicy.AT_ONCE);
        type("least-part", "25,00");
        click("payment-rules-submit");
        assertThat(of(firm, () -> bean(SetOffPolicies.class).of(firm.id()))).isEqualTo(SetOffPolicy.KEPT);
        assertThat(of(firm, () -> bean(PartPayments.class).least(firm.id(), firm.currency())))
                .isEqualTo(Money.parse("25.00", "EUR"));
    }

    @Test
    void a_colleague_is_invited_and_waits_in_the_list() {
        navigate("console/" + firm.key() + "/people", FirmPage.class);
        click("invite");
        type("invite-email", "new@" + firm.key() + ".example");
        click("invite-submit");
        assertThat(of(firm, () -> bean(Invitations.class).waiting(firm.id())))
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.role()).isEqualTo(Role.FIRM_USER));
    }

    @Test
    void a_firm_demands_a_second_factor_of_its_people_and_says_before_who_has_none() {
        var me = cast.person(Role.FIRM_ADMIN, firm);
        SignedIn.as(me.id());
        navigate("console/" + firm.key() + "/people", FirmPage.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("2 people have none yet", "You have none yourself yet");
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "factor-on")
                        .all())
                .as("who would be shut out first cannot switch it on")
                .isEmpty();
        new TenantScope.Platform()
                .run(() -> bean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> bean(JdbcClient.class)
                                .sql(
                                        "insert into identity.second_factor (staff_id, sealed, confirmed) values (:me, 'x', true)")
                                .param("me", me.id().value())
                                .update()));
        navigate("console/" + firm.key() + "/people", FirmPage.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("One person has none yet");
        click("factor-on");
        assertThat(find(ModalDialog.class).single().getElement().getTextRecursively())
                .contains("Whoever has none is led to setting it up at the next click");
        click("factor-yes");
        assertThat(new TenantScope.Platform()
                        .call(() -> bean(SecondFactorRules.class).isDemandedBy(firm.id())))
                .isTrue();
        click("factor-off");
        assertThat(new TenantScope.Platform()
                        .call(() -> bean(SecondFactorRules.class).isDemandedBy(firm.id())))
                .isFalse();
    }

    @Test
    void set_up_pages_are_for_the_administrator_only() {
        SignedIn.as(cast.person(Role.FIRM_USER, firm).id());
        for (var page : new String[] {"people", "clients", "senders", "payments"}) {
            assertThatThrownBy(() -> navigate("console/" + firm.key() + "/" + page, FirmPage.class))
                    .as(page)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_operators_pages_exist_for_the_operator_only() {
        for (var page :
                new String[] {"", "/people", "/jobs", "/messages", "/payments", "/new-firm", "/firm/" + firm.key()}) {
            assertThatThrownBy(() -> navigate("console/operator" + page, OperatorPage.class))
                    .as(page)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_job_that_was_given_up_stands_on_the_operators_page_with_its_reason_and_is_tried_again_by_a_button() {
        SignedIn.as(cast.person(Role.OPERATOR).id());
        bean(JdbcClient.class).sql("""
                        insert into scheduler.dead_job (task_name, task_instance, tries, reason, died_at)
                        values ('identity-purge', 'recurring', 12, 'OutOfMemoryError: Java heap space', now())
                        """).update();
        navigate("console/operator/jobs", OperatorPage.class);
        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "identity-purge",
                                "The server had no memory left for it",
                                "OutOfMemoryError: Java heap space",
                                "Try again"));
        test(find(ActionButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().contains("Try again"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .noneSatisfy(row -> assertThat(row).contains("OutOfMemoryError"));
        assertThat(bean(DeadJobs.class).latest(10)).noneMatch(job -> job.task().equals("identity-purge"));
    }

    @Test
    void a_firm_set_up_from_nothing_may_send_and_has_its_scenarios_and_an_invited_administrator() {
        SignedIn.as(cast.person(Role.OPERATOR).id());
        var key = "n" + UUID.randomUUID().toString().substring(0, 8);
        navigate("console/operator/new-firm", OperatorPage.class);
        type("firm-name", "Fourth Firm");
        type("firm-key", key);
        type("firm-registerNumber", "123 456 789");
        type("firm-street", "2 rue Neuve");
        type("firm-postalCode", "75002");
        type("firm-city", "Paris");
        type("firm-contactName", "Nadia");
        type("firm-email", "compta@" + key + ".example");
        type("firm-admin", "nadia@" + key + ".example");
        click("firm-submit");
        assertThat(find(H1.class).single().getText()).isEqualTo("Fourth Firm");
        var made = new TenantScope.Platform()
                .call(() -> bean(Firms.class).byKey(key))
                .orElseThrow();
        assertThat(of(
                        made,
                        () -> bean(SenderCapacities.class)
                                .on(made.id(), new CountryCode("FR"), LocalDate.of(2099, 1, 1))))
                .hasValueSatisfying(capacity -> assertThat(capacity.capacity()).isEqualTo(Capacity.CREDITOR_OWN));
        assertThat(of(made, () -> bean(Scenarios.class).of(made.id()))).isNotEmpty();
        assertThat(of(made, () -> bean(Invitations.class).waiting(made.id()))).hasSize(1);
    }

    @Test
    void another_operator_is_invited_by_a_link_that_the_inviter_hands_over() {
        var operator = cast.person(Role.OPERATOR);
        SignedIn.as(operator.id());
        navigate("console/operator/people", OperatorPage.class);
        click("invite");
        type("invite-email", "second@quittance.example");
        find(NativeSelect.class)
                .withAttribute("data-testid", "invite-role")
                .single()
                .setValue("3");
        click("invite-submit");
        assertThat(find(Notice.class).single().getElement().getTextRecursively())
                .contains("Hand this link to second@quittance.example yourself");
        assertThat(find(SecretBox.class).single().getElement().getTextRecursively())
                .contains("/invitation/");
    }

    @Test
    void nobody_is_offered_to_lock_themselves_out() {
        var operator = cast.person(Role.OPERATOR);
        var colleague = cast.person(Role.AGENT, firm);
        SignedIn.as(operator.id());
        navigate("console/operator/people", OperatorPage.class);
        var rows = find(NativeTableRow.class).all();
        assertThat(rows)
                .extracting(row -> row.getElement().getTextRecursively())
                .anySatisfy(row -> assertThat(row).contains(colleague.email(), "Deactivate"))
                .anySatisfy(row -> assertThat(row).contains(operator.email()).doesNotContain("Deactivate"));
    }

    @Test
    void the_operator_adds_a_country_whose_debtors_may_be_written_to() {
        SignedIn.as(cast.person(Role.OPERATOR).id());
        navigate("console/operator/firm/" + firm.key(), OperatorPage.class);
        click("new-sender");
        find(NativeSelect.class)
                .withAttribute("data-testid", "sender-country")
                .single()
                .setValue("3");
        click("sender-submit");
        assertThat(of(firm, () -> bean(SenderCapacities.class).of(firm.id())))
                .anySatisfy(capacity -> assertThat(capacity.country()).isEqualTo(new CountryCode("DE")));
        assertThat(find(NativeTableRow.class).last().getElement().getTextRecursively())
                .contains("Germany", "Messages are sent");
    }

    @Test
    void a_firm_without_an_address_is_not_set_up_and_the_form_says_where() {
        SignedIn.as(cast.person(Role.OPERATOR).id());
        navigate("console/operator/new-firm", OperatorPage.class);
        type("firm-name", "Nowhere");
        type("firm-key", "nowhere");
        click("firm-submit");
        assertThat(new TenantScope.Platform().call(() -> bean(Firms.class).byKey("nowhere")))
                .isEmpty();
        assertThat(find(Input.class).withAttribute("aria-invalid", "true").all())
                .isNotEmpty();
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
