package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a debtor may see and change about himself, and by which way in. */
class MeJourney extends InABrowser {

    private static final String HOME = "/c/maison-lavande";

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_new_address_counts_once_it_is_confirmed_from_there_and_the_former_one_is_told(Device device)
            throws IOException {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        enterByMail(debtor.email());
        page.navigate(url + HOME + "/me");
        mark("new-email").waitFor();
        look("me-" + device);
        var file = page.waitForDownload(() -> mark("export").click());
        assertThat(Files.readString(file.path())).contains(debtor.reference(), debtor.number());

        mark("new-email").fill(debtor.email());
        mark("new-email-send").click();
        assertThat(page.locator(".q-field-error")).isVisible();
        var other = "new-" + debtor.email();
        mark("new-email").fill(other);
        mark("new-email-send").click();
        assertThat(page.locator(".q-notice[data-status=ok]")).containsText(other);
        look("me-asked-" + device);
        assertThat(emailOf(debtor)).isEqualTo(debtor.email());

        var link =
                Sandbox.plain(newest(other)).replaceAll("(?s).*(https?://[^\\s\"<>]+/confirm/[A-Za-z0-9_-]+).*", "$1");
        page.navigate(link);
        look("confirm-" + device);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(emailOf(debtor)).isEqualTo(other);
        assertThat(Sandbox.plain(newest(debtor.email()))).doesNotContain(other);
        page.navigate(url + HOME + "/me");
        assertThat(page).hasURL(Pattern.compile(".*/enter"));
        page.navigate(link);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator("h1")).containsText("n’ouvre plus rien");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_link_of_a_message_shows_and_changes_nothing_about_the_person(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        page.navigate(debtor.firstReminderLink(sandbox));
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").waitFor();
        mark("place-me").click();
        mark("me-enter").waitFor();
        assertThat(mark("new-email")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(debtor.email());
        look("me-locked-" + device);
    }

    private void enterByMail(String email) {
        page.navigate(url + HOME + "/enter");
        page.locator("#email").fill(email);
        page.locator("form button[type=submit]").click();
        page.navigate(Sandbox.linkIn(newest(email), "enter"));
        page.locator("form button[type=submit]").click();
        mark("open-total").waitFor();
    }

    private String newest(String email) {
        return Sandbox.await(Duration.ofSeconds(40), () -> sandbox.mailsTo(email), mails -> !mails.isEmpty())
                .getLast();
    }

    private String emailOf(DebtorFixture debtor) {
        return sandbox.api(0, "GET", "/debtors/" + debtor.reference(), null)
                .json()
                .path("email")
                .asString();
    }
}
