package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.StatementCount;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A debtor with hundreds of invoices in the portal: what a page asks of the database does not depend on how much stands on it. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.portal")
class BigDebtorIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        super.initVaadinEnvironment();
    }

    @Test
    void overview_and_payment_page_ask_as_much_for_300_invoices_as_for_30() {
        var few = owing("FEW", 30);
        var many = owing("MANY", 300);
        for (var page : List.of("overview", "pay?currency=EUR")) {
            asked(few, page);
            var asked = asked(few, page);
            assertThat(asked(many, page)).as(page).isEqualTo(asked);
        }
    }

    private List<String> asked(Debtor debtor, String page) {
        var now = context.getBean(InstantSource.class).instant();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        Visits.name(firm.id()), new PortalAccess.Account(firm.id(), debtor.id(), Language.FR, now));
        var location = new Location("c/" + firm.key() + "/" + page);
        return context.getBean(StatementCount.class)
                .listOf(() -> UI.getCurrent().navigate(location.getPath(), location.getQueryParameters()));
    }

    private Debtor owing(String reference, int invoices) {
        return new TenantScope.FirmStaff(firm.id()).call(() -> {
            var debtor = context.getBean(Debtors.class)
                    .put(firm.id(), FirmFixture.draft(reference))
                    .stored();
            var today = context.getBean(BusinessDay.class).today(firm.zone());
            for (int i = 0; i < invoices; i++) {
                context.getBean(InvoicePuts.class)
                        .put(
                                firm.id(),
                                InvoiceDraft.of(
                                        reference + "-" + i,
                                        reference,
                                        today.minusDays(60),
                                        today.minusDays(30 - i % 40),
                                        Money.parse("10.50", "EUR")));
            }
            return debtor;
        });
    }
}
