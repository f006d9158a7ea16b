package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.imports.ImportFailed;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.PaymentFailed;
import io.quittance.reminders.DebtorSetAside;
import io.quittance.staff.StaffPaths;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of tasks: what a person reads is written for people, and each task leads to where it is done. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class TasksPageIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Debtor debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        debtor = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(Debtors.class)
                        .put(firm.id(), FirmFixture.draft("D-1"))
                        .stored());
        happens(new PaymentFailed(firm.id(), new PaymentId(7), debtor.id(), Money.parse("1120.00", "EUR")));
        happens(new ImportFailed(firm.id(), new ImportId(8)));
        happens(new DebtorSetAside(firm.id(), debtor.id(), 3, "NullPointerException: foo is null"));
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void amounts_are_written_as_people_do_and_faults_of_the_machine_are_not_shown() {
        assertThat(page()).contains("€1,120.00").doesNotContain("1120.00 EUR").doesNotContain("NullPointer");
    }

    @Test
    void a_task_leads_to_its_case_and_never_to_a_page_that_is_closed_to_the_person() {
        assertThat(page()).contains("Up to people of " + firm.name());
        assertThat(links()).contains(StaffPaths.caseOf(firm, debtor.id())).doesNotContain(StaffPaths.imports(firm));
    }

    @Test
    void people_of_the_firm_are_led_to_the_page_where_it_is_done() {
        SignedIn.as(new Cast(context).person(Role.FIRM_ADMIN, firm).id());
        page();
        assertThat(links()).contains(StaffPaths.imports(firm));
    }

    private void happens(Object event) {
        new TenantScope.Engine(firm.id())
                .run(() -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> context.publishEvent(event)));
    }

    private String page() {
        navigate(StaffPaths.TASKS, Main.class);
        return find(Main.class).last().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
