package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody who has never seen Quittance follows the README, word by word. */
class NewcomerJourney extends InABrowser {

    private static final double A_WEEK_MS = 120_000;
    private static final Pattern ADDRESS = Pattern.compile("`(/[a-z/-]+)`");

    @Test
    void the_walk_of_the_readme_leads_from_a_week_passed_to_a_payment_and_to_both_desks() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.DESK);
        page.navigate(url + "/");
        link("Start here").click();
        look("newcomer-start");

        link("Let a week pass").click();
        button("7 days").click();
        assertThat(page.getByText("days are being worked"))
                .not()
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_WEEK_MS));
        assertThat(page.locator(".sum")).containsText(Pattern.compile("[0-9]+ days?: [0-9]+ mails?"));
        look("newcomer-week");

        openReminderTo(debtor.email());
        var portal = page.context()
                .waitForPage(() -> page.frameLocator("iframe")
                        .locator("a[href*='/l/']")
                        .first()
                        .click());
        pay(portal, debtor.number());

        signIn("/desk", "Agent");
        mark("case-row").first().waitFor();
        look("newcomer-desk");
        startOn(Device.DESK);
        signIn("/console/maison-lavande", "Firm admin");
        page.locator("h1").waitFor();
        look("newcomer-console");
    }

    @Test
    void every_address_that_the_readme_names_shows_a_page_to_a_person() throws IOException {
        startOn(Device.PHONE);
        for (var address : addressesOfTheReadme()) {
            var answer = page.navigate(url + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.headerValue("content-type")).as(address).contains("text/html");
        }
    }

    @Test
    void an_address_for_scripts_leads_a_person_to_the_page_with_the_same_content() {
        startOn(Device.PHONE);
        for (var address : List.of("/sandbox/mailbox", "/sandbox/clock", "/sandbox/letters")) {
            page.navigate(url + address);
            assertThat(page.locator("h1")).isVisible();
        }
        assertThat(sandbox.send("GET", "/sandbox/mailbox", null, null)
                        .json()
                        .path("items")
                        .isArray())
                .as("a script still gets JSON")
                .isTrue();
    }

    private void openReminderTo(String address) {
        link("Mail").click();
        page.locator("tr", new Page.LocatorOptions().setHasText(address))
                .first()
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.frameLocator("iframe").locator("a[href*='/l/']").first())
                .isVisible();
        picture("newcomer-mail");
    }

    private static void pay(Page portal, String number) {
        portal.getByTestId("door-fact").fill(number.substring(number.length() - 4));
        portal.getByTestId("door-submit").click();
        portal.getByTestId("pay").first().click();
        portal.getByTestId("pay-confirm").click();
        portal.locator("[name=card]").fill("4242 4242 4242 4242");
        portal.locator("button[type=submit]").first().click();
        assertThat(portal.getByTestId("paid-thanks")).isVisible();
    }

    private void signIn(String place, String role) {
        page.navigate(url + "/sandbox");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(role)).first();
        var email = row.locator("td").nth(1).textContent();
        var password = row.locator("code").textContent();
        page.navigate(url + place);
        page.locator("input[name=username]").fill(email);
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*" + place + ".*"));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> addressesOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(readme).contains("http://localhost:8080");
        return Stream.concat(Stream.of("/"), ADDRESS.matcher(readme).results().map(found -> found.group(1)))
                .filter(address -> !address.startsWith("/health") && !address.startsWith("/api"))
                .distinct()
                .toList();
    }
}
