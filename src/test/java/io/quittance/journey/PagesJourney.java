package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a debtor finds besides paying: messages and documents, a way to write, "I have already paid"; and how the pages behave. */
class PagesJourney extends InABrowser {

    /** A photo of one pixel. */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    private DebtorFixture enter(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(device);
        page.navigate(debtor.firstReminderLink(sandbox));
        assertThat(page).hasTitle(Pattern.compile("Vérifions.* · Maison Lavande"));
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").waitFor();
        return debtor;
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void all_that_was_received_and_said_is_there_and_a_message_gets_its_day(Device device) throws Exception {
        var debtor = enter(device);
        assertThat(page).hasTitle("Mon compte · Maison Lavande");
        assertThat(mark("outlook")).containsText("rappel");
        look("outlook-" + device);
        mark("place-messages").click();
        mark("statement-csv").waitFor();
        assertThat(page).hasTitle("Messages et documents · Maison Lavande");
        assertThat(page.locator(".q-entries")).containsText("Rappel, par e-mail");
        look("papers-" + device);
        var csv = page.waitForDownload(() -> mark("statement-csv").click());
        assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)).contains(debtor.number(), "1234.56");
        var pdf = page.waitForDownload(() -> mark("statement-pdf").click());
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        mark("write").click();
        mark("write-send").waitFor();
        assertThat(page.locator("h1")).isFocused();
        mark("write-send").click();
        assertThat(page).hasTitle(Pattern.compile("Erreur\\s: .*"));
        mark("write-text").fill("Bonjour, à quelle adresse envoyer le bon de commande ?");
        look("write-" + device);
        mark("write-send").click();
        mark("write-sent").waitFor();
        assertThat(page.locator("h1")).isFocused();
        look("write-sent-" + device);
        page.navigate(url + "/c/maison-lavande/messages");
        assertThat(page.locator(".q-entries")).containsText("bon de commande");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void who_has_paid_already_says_when_and_shows_a_proof_and_gets_no_reminder(Device device) {
        var debtor = enter(device);
        mark("already-paid").click();
        mark("claim-send").click();
        assertThat(page.locator(".q-field-error")).hasText(Pattern.compile("jour"));
        mark("claim-day").fill(sandbox.today().minusDays(2).toString());
        mark("proof")
                .setInputFiles(new FilePayload(
                        "virus.exe", "application/pdf", "MZ no pdf".getBytes(StandardCharsets.US_ASCII)));
        assertThat(page.getByText("ni un PDF ni une photo")).isVisible();
        mark("proof").setInputFiles(new FilePayload("avis.png", "image/png", PNG));
        assertThat(page.getByText("Fichier reçu : avis.png")).isVisible();
        look("claim-" + device);
        mark("claim-send").click();
        mark("claim-sent").waitFor();
        look("claim-sent-" + device);
        var decision = sandbox.api(0, "GET", "/invoices/" + debtor.number() + "/decision?on=" + sandbox.today(), null);
        assertThat(decision.json().path("reason").asString()).isEqualTo("PROOF_UNCHECKED");
        page.navigate(url + "/c/maison-lavande/overview");
        look("claim-overview-" + device);
    }

    @Test
    void what_was_begun_survives_another_language_and_the_end_of_the_visit() {
        var debtor = enter(Device.PHONE);
        page.navigate(url + "/c/maison-lavande/write");
        mark("write-text").fill("Noch nicht fertig");
        mark("language").selectOption("de");
        assertThat(page.locator("h1")).containsText("An Maison Lavande schreiben");
        assertThat(mark("write-text")).hasValue("Noch nicht fertig");

        page.context()
                .addCookies(page.context().cookies().stream()
                        .filter(cookie -> !cookie.name.equals("language"))
                        .map(cookie -> new Cookie(cookie.name, "gone").setUrl(url))
                        .toList());
        mark("write-send").click();
        assertThat(page.locator(".v-system-error")).containsText("Ihr Besuch ist beendet");
        look("session-over");
        page.locator(".v-system-error").click();
        page.waitForURL(Pattern.compile(".*/enter"));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        var link = Sandbox.linkIn(sandbox.mailsTo(debtor.email()).getFirst());
        page.navigate(link);
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        mark("open-total").waitFor();
        page.locator(".q-begun a:visible").click();
        assertThat(mark("write-text")).hasValue("Noch nicht fertig");
    }

    @Test
    void nothing_is_wider_than_a_page_of_320_pixels_nor_at_twice_the_text_size() {
        enter(Device.PHONE);
        page.setViewportSize(320, 800);
        for (var screen : new String[] {"overview", "pay", "messages", "write", "already-paid"}) {
            page.navigate(url + "/c/maison-lavande/" + screen);
            page.locator("main h1").waitFor();
            assertFits(screen + " at 320");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "pictures", "narrow-" + screen + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(390, 844);
        for (var screen : new String[] {"overview", "pay", "messages"}) {
            page.navigate(url + "/c/maison-lavande/" + screen);
            page.locator("main h1").waitFor();
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertFits(screen + " at 200 %");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "pictures", "large-" + screen + ".png"))
                    .setFullPage(true));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(url + "/c/maison-lavande/pay");
        page.locator("main h1").waitFor();
        look("dark-pay");
        page.navigate(url + "/c/maison-lavande/enter");
        look("dark-door");
    }

    private void assertFits(String where) {
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as(where).isLessThanOrEqualTo(0);
    }
}
