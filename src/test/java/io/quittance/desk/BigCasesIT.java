package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import io.quittance.identity.Role;
import io.quittance.identity.SignedIn;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.StatementCount;
import io.quittance.ui.ActionButton;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A debtor with hundreds of invoices at the desk: what a page asks of the database does not depend on how much stands on it. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.desk")
class BigCasesIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private Cast.Person agent;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        var cast = new Cast(context);
        firm = cast.firm();
        agent = cast.person(Role.AGENT, firm);
        SignedIn.as(agent.id());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        SignedIn.out();
    }

    @Test
    void opening_a_case_asks_as_much_for_300_invoices_as_for_30() {
        navigate(address(debtor("WARM", 1)), CaseView.class);
        var few = debtor("FEW", 30);
        var many = debtor("MANY", 300);
        var asked = statements(() -> navigate(address(few), CaseView.class));
        assertThat(statements(() -> navigate(address(many), CaseView.class))).isEqualTo(asked);
        assertThat(find(Span.class).withAttribute("data-testid", "case-invoice").all())
                .hasSize(50);
    }

    @Test
    void a_payment_that_settles_300_invoices_asks_as_much_as_one_that_settles_30() {
        pay(debtor("WARM", 1), "10,50");
        var asked = pay(debtor("FEW", 30), "315,00");
        assertThat(pay(debtor("MANY", 300), "3150,00")).isEqualTo(asked);
        assertThat(of(
                        firm,
                        () -> bean(Invoices.class)
                                .ofDebtor(
                                        firm.id(),
                                        bean(Debtors.class)
                                                .byReference(firm.id(), "MANY")
                                                .orElseThrow()
                                                .id())))
                .hasSize(300)
                .allSatisfy(invoice -> assertThat(invoice.state()).isEqualTo(InvoiceState.PAID));
    }

    /** In processor time, which other work on the machine disturbs less; what the database does is counted above. */
    @Test
    void what_a_case_costs_does_not_grow_faster_than_its_invoices() {
        var sizes = List.of(30, 300, 600);
        var opened = new ArrayList<Long>();
        var paid = new ArrayList<Long>();
        navigate(address(debtor("WARM", 30)), CaseView.class);
        for (int size : sizes) {
            var address = address(debtor("D-" + size, size));
            opened.add(LongStream.range(0, 3)
                    .map(_ -> milliseconds(() -> navigate(address, CaseView.class)))
                    .min()
                    .orElseThrow());
            paid.add(LongStream.range(0, 3)
                    .map(at -> milliseconds(() -> pay("10,50", "m-" + size + "-" + at)))
                    .min()
                    .orElseThrow());
        }
        System.out.printf(
                "processor time in ms at %s invoices: to open %s, to book a payment %s%n", sizes, opened, paid);
        assertThat(opened.get(1)).isLessThan(400);
        assertThat(paid.get(1)).isLessThan(500);
        assertThat(opened.get(2)).isLessThan(3 * opened.get(1));
        assertThat(paid.get(2)).isLessThan(3 * paid.get(1));
    }

    private List<String> pay(Debtor debtor, String amount) {
        navigate(address(debtor), CaseView.class);
        click("case-p");
        type("payment-amount", amount);
        type("payment-reference", "bank-" + debtor.reference());
        return statements(() -> click("payment-submit"));
    }

    private void pay(String amount, String reference) {
        click("case-p");
        type("payment-amount", amount);
        type("payment-reference", reference);
        click("payment-submit");
    }

    private List<String> statements(Runnable work) {
        return bean(StatementCount.class).listOf(work);
    }

    private static long milliseconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begun) / 1_000_000;
    }

    private Debtor debtor(String reference, int invoices) {
        return of(firm, () -> {
            var stored = bean(Debtors.class)
                    .put(firm.id(), FirmFixture.draft(reference))
                    .stored();
            var issued = LocalDate.of(2026, 1, 10);
            for (int i = 0; i < invoices; i++) {
                bean(InvoicePuts.class)
                        .put(
                                firm.id(),
                                InvoiceDraft.of(
                                        reference + "-" + i,
                                        reference,
                                        issued.plusDays(i % 28),
                                        issued.plusDays(30 + i % 28),
                                        Money.parse("10.50", "EUR")));
            }
            return stored;
        });
    }

    private String address(Debtor debtor) {
        return "desk/" + firm.key() + "/case/" + debtor.id().value();
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
