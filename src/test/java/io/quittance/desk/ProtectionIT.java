package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import io.quittance.agenda.OpenedTasks;
import io.quittance.agenda.TaskKind;
import io.quittance.agenda.Tasks;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the law protects ends only for a reason, by the firm's administrator; a task that was done can be undone. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class ProtectionIT extends SpringBrowserlessTest {

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
        of(() -> bean(Holds.class)
                .place(
                        firm.id(),
                        new HoldRequest(debtor.id(), null, HoldKind.INSOLVENCY, null, "Judgment of 3 May", "staff_1")));
        SignedIn.as(new Cast(context).person(Role.FIRM_ADMIN, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void one_key_does_not_lift_an_insolvency() {
        navigate(address(), CaseView.class);
        click("case-r");
        assertThat(active()).hasSize(1);
    }

    @Test
    void an_administrator_lifts_a_protection_with_a_reason_that_stays() {
        navigate(address(), CaseView.class);
        click("case-r");
        click("release-submit");
        assertThat(active()).as("without a reason").hasSize(1);
        type("release-why", "Proceedings closed");
        click("release-submit");
        assertThat(active()).isEmpty();
        assertThat(of(() -> bean(Holds.class).history(firm.id(), debtor.id())))
                .extracting(Hold::releasedBecause)
                .containsExactly("Proceedings closed");
    }

    @Test
    void an_agent_is_told_who_may_lift_it() {
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        navigate(address(), CaseView.class);
        click("case-r");
        assertThat(find(ActionButton.class)
                        .withAttribute("data-testid", "release-submit")
                        .all())
                .isEmpty();
        assertThat(active()).hasSize(1);
    }

    @Test
    void a_task_asks_what_came_of_it_and_is_open_again_when_that_is_undone() {
        var day = LocalDate.of(2026, 1, 10);
        of(() -> OpenedTasks.open(bean(Tasks.class), firm.id(), TaskKind.LAST_STEP, "d_1", debtor.id(), "", day));
        navigate(address(), CaseView.class);
        click("case-t");
        assertThat(openTasks()).isEqualTo(1);
        type("task-outcome", "Hugo pays on Friday");
        click("task-submit");
        assertThat(openTasks()).isZero();
        assertThat(of(() -> bean(Tasks.class).ofDebtor(firm.id(), debtor.id()))
                        .getFirst()
                        .outcome())
                .isEqualTo("Hugo pays on Friday");
        test(find(NativeButton.class).withAttribute("data-testid", "undo").single())
                .click();
        assertThat(openTasks()).isEqualTo(1);
    }

    private long openTasks() {
        return of(() -> bean(Tasks.class).ofDebtor(firm.id(), debtor.id())).stream()
                .filter(task -> task.doneOn() == null)
                .count();
    }

    private String address() {
        return "desk/" + firm.key() + "/case/" + debtor.id().value();
    }

    private List<Hold> active() {
        return of(() -> bean(Holds.class).history(firm.id(), debtor.id())).stream()
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

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
