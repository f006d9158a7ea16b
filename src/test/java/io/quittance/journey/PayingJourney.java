package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayingJourney extends InABrowser {

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_reminder_leads_to_a_payment_a_receipt_and_silence(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        enterByLink(debtor, device);
        assertThat(mark("open-total")).containsText(Pattern.compile("1[\\s\\u202f\\u00a0]234,56"));
        look("overview-" + device);

        payByCard("4242 4242 4242 4242", device);
        assertThat(mark("paid-thanks")).isVisible();
        look("thanks-" + device);
        var receipt = page.waitForDownload(() -> mark("receipt").click());
        assertThat(receipt.suggestedFilename()).endsWith(".pdf");
        sandbox.travel(1);
        assertThat(sandbox.mailsTo(debtor.email())).as("reminder and receipt").hasSize(2);
        assertThat(sandbox.api(0, "GET", "/invoices/" + debtor.number(), null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PAID");

        sandbox.travel(25);
        assertThat(sandbox.mailsTo(debtor.email()))
                .as("silence after the payment")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_declined_card_says_so_and_another_card_pays(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        enterByLink(debtor, device);
        payByCard("4000 0000 0000 0002", device);
        assertThat(page.locator("[role=alert]")).isVisible();
        look("declined-" + device);
        fillCard("4242 4242 4242 4242");
        assertThat(mark("paid-thanks")).isVisible();
        assertThat(sandbox.api(0, "GET", "/invoices/" + debtor.number(), null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PAID");
    }

    private void enterByLink(DebtorFixture debtor, Device device) {
        page.navigate(debtor.firstReminderLink(sandbox));
        assertThat(page.locator("body")).not().containsText("1 234");
        assertThat(page.locator("body")).not().containsText(debtor.tag());
        look("door-" + device);
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").waitFor();
    }

    private void payByCard(String card, Device device) {
        mark("pay").first().click();
        mark("pay-confirm").waitFor();
        look("pay-" + device);
        mark("pay-confirm").click();
        page.waitForURL(
                Pattern.compile(".*/sandbox/stripe/checkout/.*"), new Page.WaitForURLOptions().setTimeout(20_000));
        look("checkout-" + device);
        fillCard(card);
    }

    private void fillCard(String card) {
        page.locator("[name=card]").fill(card);
        page.locator("button[type=submit]").first().click();
    }
}
