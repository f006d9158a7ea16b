package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorJourney extends InABrowser {

    @ParameterizedTest
    @EnumSource(Device.class)
    void somebody_else_says_not_me_and_the_mails_stop_without_telling_anything(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        page.navigate(debtor.firstReminderLink(sandbox));
        mark("not-me").click();
        page.locator("form button[type=submit]").first().click();
        page.waitForLoadState();
        look("not-me-" + device);
        assertThat(page.locator("body")).not().containsText(debtor.number());
        assertThat(page.locator("body")).not().containsText(Pattern.compile("1[\\s\\u202f\\u00a0]234"));

        var decision = sandbox.api(0, "GET", "/invoices/" + debtor.number() + "/decision?on=" + sandbox.today(), null);
        assertThat(decision.json().path("reason").asString()).isEqualTo("IDENTITY_DOUBT");
        sandbox.travel(20);
        assertThat(sandbox.mailsTo(debtor.email())).hasSize(1);
    }

    @Test
    void a_mail_scanner_that_runs_scripts_and_submits_forms_gets_nothing_and_uses_nothing_up() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var link = debtor.firstReminderLink(sandbox);
        for (int visit = 0; visit < 8; visit++) {
            startOn(Device.DESK);
            page.navigate(link);
            page.evaluate(
                    "document.querySelectorAll('form').forEach(form => fetch(form.action, {method: form.method, credentials: 'omit'}))");
            assertThat(page.context().cookies())
                    .as("no cookie before the second fact")
                    .isEmpty();
            closeContext();
        }
        startOn(Device.PHONE);
        page.navigate(link);
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").waitFor();
        assertThat(mark("open-total")).isVisible();
    }

    @Test
    void a_wrong_fact_is_answered_kindly_and_after_five_the_login_link_is_offered() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.PHONE);
        page.navigate(debtor.firstReminderLink(sandbox));
        for (int attempt = 0; attempt < 5; attempt++) {
            mark("door-fact").fill("zzzz");
            mark("door-submit").click();
            page.waitForLoadState();
        }
        look("door-after-five-tries");
        assertThat(mark("open-total")).isHidden();
        if (mark("door-fact").isVisible()) {
            mark("door-fact").fill(debtor.fact());
            mark("door-submit").click();
            page.waitForLoadState();
        }
        mark("open-total").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void an_unknown_link_says_nothing_about_anybody() {
        startOn(Device.PHONE);
        var response = page.navigate(url + "/l/" + "A".repeat(43));
        assertThat(response.status()).isIn(200, 404);
        look("door-unknown");
        assertThat(page.locator("body")).not().containsText("€");
    }
}
