package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpJourney extends InABrowser {

    @ParameterizedTest
    @ValueSource(strings = {"something-wrong", "cannot-pay"})
    void a_short_message_holds_the_reminders_for_seven_days(String way) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.PHONE);
        page.navigate(debtor.firstReminderLink(sandbox));
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark(way).first().click();
        if (way.equals("cannot-pay")) {
            mark("talk-write").click();
        }
        page.locator("textarea").fill("La livraison n'est pas arrivée.");
        look(way);
        mark("message-send").click();
        assertThat(mark("message-sent")).isVisible();
        look(way + "-sent");
        var decision = sandbox.api(0, "GET", "/invoices/" + debtor.number() + "/decision?on=" + sandbox.today(), null);
        assertThat(decision.json().path("reason").asString()).isEqualTo("QUESTION");
    }
}
