package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters in the console: the print run, what printer and post say, and a firm that goes to the post itself. */
class PrintJourney extends InABrowser {

    private static final String FIRM = "maison-lavande";

    @ParameterizedTest
    @EnumSource(value = Device.class, names = "DESK")
    void a_status_file_moves_letters_on_and_what_it_says_wrongly_is_explained(Device device) {
        var letter = aLetterNobodySpokeOf();
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/print");
        mark("print-letters").waitFor();
        look("print-" + device);
        var run = page.waitForDownload(() -> mark("print-run").first().click());
        assertThat(run.suggestedFilename()).startsWith(FIRM).endsWith("-print-run.pdf");

        drop(letter);
        assertThat(mark("status-counts").first()).hasText("1 mis à jour · 0 déjà connus · 1 non repris");
        var row = mark("status-report").first().locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("m_999999999");
        assertThat(row).containsText("Il n’y a pas de courrier avec ce numéro");
        assertThat(row).containsText("manifest.csv");
        look("print-report-" + device);
        assertThat(state(letter)).isEqualTo("DELIVERED");

        drop(letter);
        assertThat(mark("status-counts").first()).hasText("0 mis à jour · 1 déjà connus · 1 non repris");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_firm_that_prints_itself_says_that_all_was_posted_today(Device device) {
        var letter = aLetterNobodySpokeOf();
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/print");
        mark("print-batches").waitFor();
        var opened = page.getByText("Voir les courriers");
        for (int batch = 0; batch < opened.count() && !isShown(letter); batch++) {
            opened.nth(batch).click();
            page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        }
        mark("posted-today").click();
        mark("posted-today-confirm").waitFor();
        look("print-posted-today-" + device);
        mark("posted-today-confirm").click();
        assertThat(page.locator(".q-confirm")).containsText("posté");
        assertThat(mark("posted-today")).hasCount(0);
        look("print-posted-" + device);
        assertThat(state(letter)).isEqualTo("DELIVERED");
    }

    /** A letter that lies in the print folder and that the print shop keeps silent about. @return the message */
    private String aLetterNobodySpokeOf() {
        var debtor = DebtorFixture.withoutMailAddress(sandbox);
        var told = sandbox.send(
                "PUT",
                "/sandbox/letters/behaviour",
                "{\"debtor\":\"" + debtor.reference() + "\",\"status\":\"ACCEPTED\"}",
                null);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        sandbox.travel(8);
        var letters = sandbox.lettersTo(debtor);
        assertThat(letters).hasSize(1);
        var message = "m_" + letters.getFirst().path("id").asString();
        assertThat(state(message)).isEqualTo("SENT");
        return message;
    }

    private boolean isShown(String letter) {
        return page.locator("a[href$='/messages/" + letter.substring(2) + "/pdf']")
                        .count()
                > 0;
    }

    private void drop(String letter) {
        var csv = "message,status,on,detail,postage\n%1$s,POSTED,%2$s,,1.39\nm_999999999,POSTED,%2$s,,\n"
                .formatted(letter, sandbox.today());
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("status.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String state(String letter) {
        return sandbox.api(0, "GET", "/messages/" + letter, null)
                .json()
                .path("state")
                .asString();
    }
}
