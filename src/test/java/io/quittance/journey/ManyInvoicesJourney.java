package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case with more invoices than anybody reads at once. */
class ManyInvoicesJourney extends AtTheDesk {

    private static final int INVOICES = 119;

    @ParameterizedTest
    @EnumSource(Device.class)
    void invoices_are_shown_fifty_at_a_time_and_all_can_be_reached(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var today = sandbox.today();
        for (int i = 0; i < INVOICES; i++) {
            sandbox.api(0, "PUT", "/invoices/" + debtor.number() + "-" + i, """
                    {"debtor":"%s","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"12.50","currency":"EUR"}}
                    """.formatted(
                            debtor.reference(), today.minusDays(40), today.minusDays(i % 9)));
        }
        startOn(device);
        signIn();
        openCaseOf(debtor);
        assertThat(mark("case-invoice")).hasCount(50);
        var more = page.locator("#invoices .q-table-scroll button:not(.q-open)");
        assertThat(more).containsText("70");
        more.scrollIntoViewIfNeeded();
        look("desk-many-invoices-" + device);
        more.click();
        assertThat(mark("case-invoice")).hasCount(100);
        assertThat(more).isFocused();
        page.locator("#invoices .q-table-scroll button:not(.q-open)").click();
        assertThat(mark("case-invoice")).hasCount(INVOICES + 1);
        assertThat(page.locator("#invoices .q-table-scroll button:not(.q-open)"))
                .hasCount(0);
    }
}
