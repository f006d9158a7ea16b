package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsJourney extends InABrowser {

    private static final String FIRM = "maison-lavande";

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_foreign_file_is_explained_once_and_the_next_one_needs_no_question(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var headers = "N° facture;Code client;Nom du client;Date de facture;Échéance;Montant TTC;Vendeur " + tag + "\n";
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");

        drop(
                "logiciel-" + tag + ".csv",
                headers + row(tag, 1, "03/04/2026;02/05/2026;1.250") + row(tag, 2, "04/04/2026;03/05/2026;980"));
        mark("import-columns").waitFor();
        assertThat(mark("import-columns")).containsText("Essai " + tag + " SARL");
        mark("columns-run").click();
        assertThat(mark("columns-faults")).containsText("« Pays » manque");
        mark("constant-country").selectOption("1");
        assertThat(mark("import-columns")).containsText("03/04/2026");
        mark("which-day").selectOption("1");
        mark("which-amount").selectOption("1");
        assertThat(mark("import-columns")).containsText("3 avril 2026");
        assertThat(mark("import-columns").locator(".q-columns-preview")).containsText("250,00");
        look("columns-" + device);
        mark("columns-run").click();
        assertThat(mark("import-counts"))
                .hasText("lues : 2 · nouvelles : 2 · modifiées : 0 · inchangées : 0 · refusées : 0");
        var invoice = sandbox.api(0, "GET", "/invoices/L-" + tag + "-1", null);
        assertThat(invoice.text()).contains("\"issuedOn\":\"2026-04-03\"").contains("1250.00");

        drop("logiciel-" + tag + "-2.csv", headers + row(tag, 3, "05/06/2026;06/07/2026;2.500"));
        assertThat(mark("import-counts"))
                .hasText("lues : 1 · nouvelles : 1 · modifiées : 0 · inchangées : 0 · refusées : 0");
        assertThat(mark("remembered-columns")).containsText("Montant TTC → Montant total");
        look("columns-remembered-" + device);
    }

    private static String row(String tag, int number, String rest) {
        return "L-%1$s-%2$d;C-%1$s;Essai %1$s SARL;%3$s;Paul\n".formatted(tag, number, rest);
    }

    private void drop(String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        mark("import-progress").waitFor();
        assertThat(mark("import-progress")).containsText(name);
        mark("import-report").waitFor();
    }
}
