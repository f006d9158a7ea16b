package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One click is enough, what was typed last is what is paid, and a list is found again as it was left. */
class ComingBackJourney extends InABrowser {

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_click_that_follows_a_choice_at_once_pays_that_choice_and_one_click_loads_the_receipt(Device device) {
        var debtor = owingMany(3);
        startOn(device);
        enter(debtor);
        mark("pay").first().click();
        mark("pay-part").click();
        mark("pay-confirm").click();
        assertThat(mark("pay-amount")).isFocused();
        look("coming-back-no-amount-" + device);
        mark("pay-amount").fill("1300");
        mark("pay-confirm").click();
        page.waitForURL(Pattern.compile(".*/sandbox/stripe/checkout/.*"));
        assertThat(page.locator("body")).containsText(Pattern.compile("1.?300[.,]00"));
        page.locator("[name=card]").fill("4242 4242 4242 4242");
        page.locator("button[type=submit]").first().click();
        mark("paid-thanks").waitFor();

        page.navigate(url + "/c/maison-lavande/overview");
        var file = page.waitForDownload(() -> mark("receipt").click());
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        assertThat(page.url()).endsWith("/overview");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_list_is_found_again_as_it_was_left(Device device) {
        var debtor = owingMany(40);
        startOn(device);
        enter(debtor);
        assertThat(mark("invoice-row")).hasCount(5);
        mark("show-more").click();
        mark("invoice-row").nth(40).waitFor();
        assertThat(mark("invoice-row")).hasCount(41);
        assertThat(mark("invoice-row").nth(5)).isFocused();

        mark("invoice-row").nth(30).scrollIntoViewIfNeeded();
        var before = scrolled();
        mark("invoice-row").nth(30).click();
        page.locator(".q-back").waitFor();
        page.locator(".q-back").click();
        assertThat(mark("invoice-row")).hasCount(41);
        assertThat(mark("invoice-row").nth(30)).isFocused();
        page.waitForFunction("y => Math.abs(window.scrollY - y) < 4", before);

        mark("invoice-row").nth(30).click();
        page.locator(".q-back").waitFor();
        page.goBack();
        assertThat(mark("invoice-row")).hasCount(41);
        page.waitForFunction("y => Math.abs(window.scrollY - y) < 4", before);
    }

    @Test
    void a_failed_debit_is_told_until_the_browser_has_shown_it() {
        var debtor = owingMany(0);
        startOn(Device.PHONE);
        enter(debtor);
        mark("pay").first().click();
        mark("pay-confirm").click();
        page.waitForURL(Pattern.compile(".*/sandbox/stripe/checkout/.*"));
        mark("debit-pay").click();
        page.waitForURL(Pattern.compile(".*/c/.*"));
        page.locator("main h1").waitFor();
        sandbox.send("POST", "/sandbox/stripe/advance", "{\"to\":\"failed\"}", null);

        var overview = url + "/c/maison-lavande/overview";
        Sandbox.await(
                Duration.ofSeconds(30), () -> page.request().get(overview).text(), html -> html.contains("data-told"));
        assertThat(page.request().get(overview).text())
                .as("read by a program, seen by nobody")
                .contains("data-told");
        page.waitForResponse(Pattern.compile(".*/told/pay_.*"), () -> page.navigate(overview));
        look("coming-back-failed");
        page.reload();
        assertThat(mark("payment-failed")).hasCount(0);
        assertThat(mark("invoice-row")).containsText("n’a pas abouti");
    }

    private double scrolled() {
        return ((Number) page.evaluate("() => window.scrollY")).doubleValue();
    }

    private DebtorFixture owingMany(int more) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        for (int i = 1; i <= more; i++) {
            debtor.another(sandbox, i, i - 20);
        }
        return debtor;
    }

    /** By a link to sign in: everything is seen. */
    private void enter(DebtorFixture debtor) {
        page.navigate(url + "/c/maison-lavande/enter");
        page.locator("#email").fill(debtor.email());
        page.locator("form button[type=submit]").click();
        page.navigate(Sandbox.linkIn(
                Sandbox.await(Duration.ofSeconds(30), () -> sandbox.mailsTo(debtor.email()), mails -> !mails.isEmpty())
                        .getLast(),
                "enter"));
        page.locator("form button[type=submit]").click();
        mark("open-total").first().waitFor();
    }
}
