package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoJourney extends InABrowser {

    private static final String FIRM = "maison-lavande";

    @ParameterizedTest
    @EnumSource(Device.class)
    void an_import_is_undone_unless_something_depends_on_it_and_the_file_can_come_again(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");
        drop(tag, "retour-" + tag + ".csv");
        mark("undo-import").click();
        assertThat(mark("undo-look")).containsText("2 factures arrivées avec ce fichier sont retirées.");
        assertThat(mark("undo-look")).containsText("1 débiteur qui n’a rien d’autre est retiré.");
        look("undo-" + device);
        mark("undo-now").click();
        assertThat(mark("import-report")).containsText("Annulé");
        assertThat(mark("undo-import")).hasCount(0);
        assertThat(status(tag)).contains("CANCELLED");
        look("undone-" + device);

        drop(tag, "encore-" + tag + ".csv");
        assertThat(mark("import-counts"))
                .hasText("lues : 2 · nouvelles : 2 · modifiées : 0 · inchangées : 0 · refusées : 0");
        var paid = sandbox.api(
                0,
                "POST",
                "/payments",
                "{\"invoice\":\"U-%1$s-1\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"valueOn\":\"2026-11-20\",\"reference\":\"undo-%1$s\",\"means\":\"TRANSFER\"}"
                        .formatted(tag));
        assertThat(paid.status()).isEqualTo(201);
        mark("undo-import").click();
        assertThat(mark("undo-look")).containsText("U-" + tag + "-1");
        assertThat(mark("undo-look")).containsText("de l’argent a été enregistré pour elle");
        assertThat(mark("undo-now")).hasCount(0);
        look("undo-refused-" + device);
    }

    private String status(String tag) {
        return sandbox.api(0, "GET", "/invoices/U-" + tag + "-1", null).text();
    }

    private void drop(String tag, String name) {
        var file = """
                invoice_number;debtor_reference;debtor_name;country;issued_on;due_on;amount
                U-%1$s-1;U-%1$s;Retour %1$s SARL;FR;2026-11-02;2026-12-02;1234,56
                U-%1$s-2;U-%1$s;Retour %1$s SARL;FR;2026-11-03;2026-12-03;99,00
                """.formatted(tag);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(mark("import-report")).containsText(name);
        assertThat(mark("import-counts")).containsText("nouvelles : 2");
    }
}
