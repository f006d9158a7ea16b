package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quittance.einvoices.Samples;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportJourney extends InABrowser {

    /** So long a busy machine may take to read twenty small files, one after the other. */
    private static final double TWENTY_FILES_MS = 60_000;

    private static final String FIRM = "maison-lavande";

    @ParameterizedTest
    @EnumSource(Device.class)
    void good_rows_are_taken_bad_rows_are_explained_and_the_same_file_again_changes_nothing(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");

        drop(tag);
        mark("import-report").waitFor();
        assertThat(mark("import-counts"))
                .hasText("lues : 4 · nouvelles : 2 · modifiées : 0 · inchangées : 0 · refusées : 2");
        var rows = mark("import-report").locator("tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText("4");
        assertThat(rows.nth(0)).containsText("B-" + tag + "-3");
        assertThat(rows.nth(0)).containsText("issued_on");
        assertThat(rows.nth(0)).containsText("Ce jour n’existe pas");
        assertThat(rows.nth(0)).containsText("2026-01-31");
        assertThat(rows.nth(1)).containsText("amount");
        assertThat(rows.nth(1)).containsText("Cette colonne est obligatoire");
        look("import-" + device);
        assertThat(status(tag, 1)).isEqualTo(200);
        assertThat(status(tag, 3)).as("a refused row is not stored").isEqualTo(404);

        drop(tag);
        assertThat(mark("import-counts"))
                .hasText("lues : 4 · nouvelles : 0 · modifiées : 0 · inchangées : 2 · refusées : 2");
    }

    @ParameterizedTest
    @EnumSource(value = Device.class, names = "DESK")
    void a_file_that_is_no_list_of_invoices_says_what_is_missing_and_can_be_discarded(Device device) {
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");
        drop("holiday.csv", "when;where\n2026-07-01;Grasse\n");
        mark("columns-run").click();
        assertThat(mark("columns-faults")).containsText("« Numéro de facture » manque");
        assertThat(mark("columns-faults").locator("p")).hasCount(6);
        look("import-wrong-file-" + device);
        mark("columns-let-go").click();
        assertThat(mark("import-columns")).hasCount(0);
        assertThat(mark("import-report").locator("tbody")).containsText("Il manque cette colonne");
    }

    @ParameterizedTest
    @EnumSource(value = Device.class, names = "DESK")
    void e_invoices_dropped_together_each_have_their_report_and_their_pdf(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");
        var pdf = Samples.facturX(Samples.changed("invoice.cii.xml", "R-2026/0042", "P-" + tag));
        var hostile = Samples.changed("invoice.ubl.xml", "<Invoice ", "<!DOCTYPE Invoice><Invoice ");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("facture-" + tag + ".pdf", "application/pdf", pdf),
            new FilePayload("hostile-" + tag + ".xml", "text/xml", hostile)
        });
        assertThat(mark("import-report")).hasCount(2);
        assertThat(page.locator("body")).containsText("DOCTYPE");
        assertThat(page.locator("body")).containsText("nouvelles : 1");
        look("import-e-invoices-" + device);
        var invoice = sandbox.api(0, "GET", "/invoices/P-" + tag, null);
        assertThat(invoice.status()).isEqualTo(200);
        assertThat(invoice.text()).contains("ORIGINAL_PDF");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void twenty_files_dropped_at_once_are_one_list_of_results(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");
        var files = IntStream.rangeClosed(1, 20)
                .mapToObj(at -> new FilePayload(
                        "week-" + at + "-" + tag + ".csv",
                        "text/csv",
                        rows(tag + at).getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new);
        page.locator("vaadin-upload input[type=file]").setInputFiles(files);

        var list = mark("import-files");
        list.getByText("20 fichiers").waitFor();
        list.getByText("lues : 80 · nouvelles : 40 · modifiées : 0 · inchangées : 0 · refusées : 40")
                .waitFor(new Locator.WaitForOptions().setTimeout(TWENTY_FILES_MS));
        assertThat(mark("import-report")).hasCount(0);
        look("import-many-" + device);
        list.locator("tbody tr").first().getByText("Afficher").click();
        assertThat(mark("import-report")).hasCount(1);
        var saved = page.waitForDownload(() -> mark("download-rejected").click());
        assertThat(saved.suggestedFilename()).startsWith("lignes-refusees-");
        mark("search-twins").click();
        assertThat(mark("twins")).containsText(Pattern.compile("Identiques par|Aucun débiteur"));
        look("import-many-chosen-" + device);
    }

    /** Two good rows, one with a day that does not exist, one without an amount. */
    private void drop(String tag) {
        drop("open-" + tag + ".csv", rows(tag));
    }

    private static String rows(String tag) {
        return """
                invoice_number;debtor_reference;debtor_name;country;issued_on;due_on;amount;email
                B-%1$s-1;D-%1$s;Essai %1$s SARL;FR;2026-11-02;2026-12-02;1234,56;%1$s@debtor.example
                B-%1$s-2;D-%1$s;Essai %1$s SARL;FR;2026-11-03;2026-12-03;99,00;%1$s@debtor.example
                B-%1$s-3;D-%1$s;Essai %1$s SARL;FR;2026-11-31;2026-12-03;10,00;%1$s@debtor.example
                B-%1$s-4;D-%1$s;Essai %1$s SARL;FR;2026-11-05;2026-12-05;;%1$s@debtor.example
                """.formatted(tag);
    }

    private void drop(String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        mark("import-progress").waitFor();
        assertThat(mark("import-progress")).containsText(name);
        mark("import-report").waitFor();
    }

    private int status(String tag, int number) {
        return sandbox.api(0, "GET", "/invoices/B-" + tag + "-" + number, null).status();
    }
}
