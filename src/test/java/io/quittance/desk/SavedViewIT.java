package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.identity.views.SavedViews;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.NativeSelect;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A person names what the list shows and finds it again; the list says what it amounts to. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class SavedViewIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        put("D-1", "A-1", "100.00", "EUR");
        put("D-2", "A-2", "50.00", "EUR");
        put("D-2", "A-3", "80.00", "GBP");
        SignedIn.as(new Cast(context).person(Role.AGENT, firm).id());
        super.initVaadinEnvironment();
        navigate("desk", NoCaseView.class);
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void a_view_is_kept_under_its_name_for_the_person_alone() {
        search("D-1");
        choose("case-order", "3");
        click("save-view");
        click("view-submit");
        type("view-name", "Only the first");
        click("view-submit");
        UI.getCurrent().navigate("desk/tasks");
        navigate("desk", NoCaseView.class);
        assertThat(rows()).hasSize(3);
        choose("case-view", "1");
        assertThat(rows()).hasSize(1);
        assertThat(typed("case-search")).isEqualTo("D-1");
        var other = new Cast(context).person(Role.AGENT, firm).id();
        assertThat(new TenantScope.Platform().call(() -> bean(SavedViews.class).of(other)))
                .isEmpty();
    }

    @Test
    void a_view_is_forgotten() {
        click("save-view");
        type("view-name", "All");
        click("view-submit");
        click("save-view");
        click("view-forget");
        assertThat(find(NativeSelect.class)
                        .withAttribute("data-testid", "case-view")
                        .all())
                .isEmpty();
    }

    @Test
    void the_list_says_what_it_amounts_to_in_each_currency() {
        var totals = find(CaseTotals.class).single();
        totals.setOpen(true);
        search("D-2");
        assertThat(totals.getElement().getTextRecursively())
                .contains("50.00")
                .contains("80.00")
                .doesNotContain("100.00")
                .contains("91 days and more");
    }

    private List<Anchor> rows() {
        return find(Anchor.class).withAttribute("data-testid", "case-row").all();
    }

    private void search(String text) {
        type("case-search", text);
    }

    private void put(String debtor, String number, String amount, String currency) {
        var day = LocalDate.of(2026, 1, 10);
        of(() -> {
            bean(Debtors.class).put(firm.id(), FirmFixture.draft(debtor));
            return bean(InvoicePuts.class)
                    .put(
                            firm.id(),
                            InvoiceDraft.of(number, debtor, day, day.plusDays(30), Money.parse(amount, currency)));
        });
    }

    private void click(String id) {
        test(find(ActionButton.class).withAttribute("data-testid", id).last()).click();
    }

    private void choose(String id, String option) {
        find(NativeSelect.class).withAttribute("data-testid", id).single().setValue(option);
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
