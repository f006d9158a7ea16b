package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quittance.einvoices.Samples;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginalJourney extends InABrowser {

    private static final String FIRM = "maison-lavande";

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_debtor_sees_the_pages_of_the_original_as_pictures_and_can_download_it(Device device) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_USER", url + "/console/" + FIRM + "/imports");
        var pdf = Samples.facturX(Samples.changed(
                "invoice.cii.xml",
                "R-2026/0042",
                "P-" + tag,
                ">999999998<",
                ">000000001<",
                ">D-1<",
                ">D-" + tag + "<",
                "compta@dupont.example",
                tag + "@debtor.example"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("facture-" + tag + ".pdf", "application/pdf", pdf));
        assertThat(mark("import-counts")).containsText("nouvelles : 1");

        sandbox.travel(8);
        startOn(device);
        page.navigate(Sandbox.linkIn(sandbox.mailsTo(tag + "@debtor.example").getFirst()));
        mark("door-fact").fill(tag.substring(tag.length() - 4));
        mark("door-submit").click();
        mark("open-total").waitFor();
        page.getByText("P-" + tag).first().click();
        mark("invoice-page").first().scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('[data-testid=invoice-page]').naturalWidth > 300");
        look("original-" + device);
        var download = page.waitForDownload(() -> mark("invoice-file").click());
        assertThat(download.suggestedFilename()).endsWith(".pdf");
    }
}
