package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A debtor with several invoices chooses, leaves, is declined, pays a part, and comes back by the same link. */
class PayStatesJourney extends InABrowser {

    @ParameterizedTest
    @EnumSource(Device.class)
    void leaving_a_declined_card_and_a_part_each_say_what_is_true(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        for (int i = 1; i <= 6; i++) {
            debtor.another(sandbox, i, i < 4 ? -i : 20 + i);
        }
        var link = debtor.firstReminderLink(sandbox);
        startOn(device);
        enter(link, debtor);
        look("states-overview-" + device);
        mark("pay").first().click();
        mark("pay-confirm").waitFor();
        look("states-pay-" + device);
        mark("pay-part").click();
        mark("pay-amount").fill("1300");
        mark("pay-amount").press("Tab");
        assertThat(page.locator("h1")).containsText(Pattern.compile("1.300,00"));
        look("states-pay-part-" + device);

        toStripe();
        mark("cancel").click();
        mark("pay-confirm").waitFor();
        assertThat(mark("after-leaving")).containsText("Rien n’a été débité");
        assertThat(page.locator("h1")).containsText(Pattern.compile("1.300,00"));
        look("states-left-" + device);

        toStripe();
        card("4000 0000 0000 9995");
        mark("cancel").click();
        mark("pay-confirm").waitFor();
        assertThat(mark("after-leaving")).containsText("le plafond de la carte");
        look("states-declined-" + device);

        mark("pay-some").click();
        assertThat(page.locator(".q-ticks")).isVisible();
        assertThat(page.locator("h1")).containsText(Pattern.compile("1.540,56"));
        look("states-pay-some-" + device);
        mark("pay-all").click();
        assertThat(page.locator(".q-ticks")).isHidden();
        assertThat(page.locator("h1")).containsText(Pattern.compile("1.540,56"));
        toStripe();
        card("4242 4242 4242 4242");
        mark("paid-thanks").waitFor();
        look("states-thanks-" + device);

        page.navigate(link);
        look("states-door-again-" + device);
        enter(link, debtor);
        assertThat(page.locator("h1")).containsText("Payé le");
        look("states-paid-link-" + device);
    }

    private void enter(String link, DebtorFixture debtor) {
        page.navigate(link);
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").first().waitFor();
    }

    private void toStripe() {
        mark("pay-confirm").click();
        page.waitForURL(Pattern.compile(".*/sandbox/stripe/checkout/.*"));
    }

    private void card(String number) {
        page.locator("[name=card]").fill(number);
        page.locator("button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
