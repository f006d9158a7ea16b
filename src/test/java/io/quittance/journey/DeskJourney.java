package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskJourney extends AtTheDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A weekend and a holiday may lie between a release and the next day on which reminders leave. */
    private static final int DAYS_UNTIL_A_WORKING_DAY = 5;

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_hold_stops_the_reminder_and_says_why_and_its_release_lets_it_go(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        signIn();
        look("desk-list-" + device);
        openCaseOf(debtor);
        look("desk-case-" + device);

        mark("case-h").click();
        mark("hold-submit").click();
        assertThat(mark("hold-reason")).isFocused();
        look("desk-hold-without-reason-" + device);
        mark("hold-reason").fill("The owner is on holiday");
        mark("hold-submit").click();
        assertThat(page.locator(".q-confirm")).isVisible();
        look("desk-held-" + device);

        sandbox.travel(8);
        assertThat(sandbox.mailsTo(debtor.email())).as("held").isEmpty();
        assertThat(reason(debtor)).isEqualTo("AGENT");
        page.reload();
        assertThat(mark("outlook")).containsText(debtor.number());
        assertThat(page.locator("#timeline")).containsText("The owner is on holiday");

        mark("case-r").click();
        assertThat(mark("case-r")).isHidden();
        travelUntilAReminderLeaves(debtor);
        assertThat(sandbox.mailsTo(debtor.email())).as("released").hasSize(1);
        page.reload();
        mark("read-message").first().click();
        assertThat(page.frameLocator("iframe.q-mail").locator("body")).containsText("Maison Lavande");
    }

    @Test
    void a_question_is_answered_and_the_money_is_recorded() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.PHONE);
        page.navigate(debtor.firstReminderLink(sandbox));
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("something-wrong").first().click();
        page.locator("textarea").fill("Where is the delivery note?");
        mark("message-send").click();
        mark("message-sent").waitFor();
        closeContext();

        startOn(Device.DESK);
        signIn();
        openCaseOf(debtor);
        assertThat(page.locator("body")).containsText("Where is the delivery note?");
        mark("case-a").click();
        mark("answer-text").fill("It is on its way to you");
        look("desk-answer");
        mark("answer-submit").click();
        assertThat(mark("case-a")).isHidden();
        var answered = Sandbox.await(PATIENCE, () -> sandbox.mailsTo(debtor.email()), mails -> mails.size() > 1);
        assertThat(answered.getLast().replace("=\r\n", "")).contains("It is on its way to you");

        mark("case-p").click();
        mark("payment-amount").fill("nothing");
        mark("payment-submit").click();
        assertThat(mark("payment-amount")).isFocused();
        mark("payment-amount").fill("1 234,56");
        mark("payment-reference").fill("bank-" + debtor.tag());
        look("desk-payment");
        mark("payment-submit").click();
        assertThat(mark("payment-submit")).isHidden();
        assertThat(status(debtor)).isEqualTo("PAID");
    }

    @Test
    void keys_and_the_palette_do_what_buttons_do_and_a_payment_can_be_undone() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.DESK);
        signIn();
        page.keyboard().press("Control+k");
        var found = page.locator(".q-palette [role=option]").first();
        assertThat(page.locator(".q-palette input")).isFocused();
        page.keyboard().type(debtor.tag());
        assertThat(found).containsText(debtor.tag());
        look("desk-palette");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(debtor.tag());

        page.keyboard().press("p");
        mark("payment-amount").fill("1 234,56");
        mark("payment-reference").fill("bank-" + debtor.tag());
        mark("payment-submit").click();
        assertThat(mark("payment-submit")).isHidden();
        assertThat(status(debtor)).isEqualTo("PAID");
        page.locator(".q-confirm button").first().click();
        assertThat(page.locator(".q-confirm button")).hasCount(1);
        look("desk-payment-undone");
        assertThat(status(debtor)).isEqualTo("OPEN");
    }

    private void travelUntilAReminderLeaves(DebtorFixture debtor) {
        for (int day = 0;
                day < DAYS_UNTIL_A_WORKING_DAY
                        && sandbox.mailsTo(debtor.email()).isEmpty();
                day++) {
            sandbox.travel(1);
        }
    }

    private String reason(DebtorFixture debtor) {
        return sandbox.api(0, "GET", "/invoices/" + debtor.number() + "/decision?on=" + sandbox.today(), null)
                .json()
                .path("reason")
                .asString();
    }

    private String status(DebtorFixture debtor) {
        return sandbox.api(0, "GET", "/invoices/" + debtor.number(), null)
                .json()
                .path("status")
                .asString();
    }
}
