package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator sets up a firm from nothing; its own people and the engine do the rest. */
class FourthFirmJourney extends InABrowser {

    /** Accent of the look that every firm may wear, as the browser computes it; the demo's firms wear the others. */
    private static final String ACCENT = "#0b5468";

    private static final String PASSWORD = "seven calm rivers at dawn";

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String key = "papeterie-" + tag;
    private final String name = "Papeterie " + tag;
    private final String admin = "nadia@" + key + ".example";
    private final String debtor = "compta-" + tag + "@debtor.example";

    @Test
    void from_nothing_to_the_first_reminder_in_the_firms_own_look() {
        startOn(Device.DESK);
        createFirm();
        var invitation = invitationMail();

        startOn(Device.DESK);
        accept(invitation);
        connectCards();
        importInvoice();
        goLive();

        sandbox.travel(8);
        var reminder = firstReminder();
        assertThat(reminder)
                .contains("From: " + name)
                .contains("RCS Lyon 123 456 789")
                .contains("4 quai des Encres");

        startOn(Device.PHONE);
        page.navigate(Sandbox.linkIn(reminder));
        mark("door-fact").waitFor();
        assertThat(page.locator("body")).containsText(name);
        assertThat(page.locator("body")).not().containsText("240,00");
        assertThat(accent()).isEqualTo(ACCENT);
        look("fourth-firm-door");
        mark("door-fact").fill("7001");
        mark("door-submit").click();
        assertThat(mark("open-total")).containsText("240,00");
        assertThat(mark("pay").first()).isVisible();
        look("fourth-firm-overview");
    }

    private void createFirm() {
        AtWork.open(page, sandbox, "OPERATOR", url + "/console/operator");
        mark("new-firm").click();
        mark("firm-submit").click();
        assertThat(page.locator("[role=alert]")).isVisible();
        look("new-firm-refused");
        Map.of("name", name, "key", key, "registerNumber", "RCS Lyon 123 456 789", "street", "4 quai des Encres")
                .forEach(this::fill);
        Map.of(
                        "postalCode",
                        "69002",
                        "city",
                        "Lyon",
                        "contactName",
                        "Nadia Perrin",
                        "email",
                        "bonjour@" + key + ".example")
                .forEach(this::fill);
        Map.of("accountHolder", name, "iban", "FR76 3000 6000 0112 3456 7890 189", "admin", admin)
                .forEach(this::fill);
        look("new-firm");
        mark("firm-submit").click();
        assertThat(page.locator(".q-once")).containsText("/invitation/");
        look("new-firm-made");
        page.getByText("Open " + name).click();
        assertThat(page.locator("main")).containsText("FR76 3000 6000 0112 3456 7890 189");
        assertThat(page.locator(".q-table").last()).containsText("France");
        look("operator-firm");
    }

    private void fill(String field, String text) {
        mark("firm-" + field).fill(text);
    }

    /** The link in the invitation's mail, not the one shown to the operator. */
    private String invitationMail() {
        var mails = Sandbox.await(Duration.ofSeconds(30), () -> sandbox.mailsTo(admin), list -> !list.isEmpty());
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst()).contains("From: " + name);
        return Sandbox.linkIn(mails.getFirst(), "invitation");
    }

    private void accept(String invitation) {
        page.navigate(invitation);
        look("invitation");
        page.locator("input[name=name]").fill("Nadia Perrin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button").click();
        page.waitForURL(url + "/login?welcome");
        AtWork.open(page, url + "/console/" + key + "/payments", admin, PASSWORD);
    }

    private void connectCards() {
        var account = sandbox.send("POST", "/sandbox/stripe/accounts", "{\"firm\":\"" + key + "\"}", null)
                .json();
        mark("stripe-key").fill(account.path("secretKey").asString());
        mark("stripe-webhook").fill(account.path("webhookSecret").asString());
        mark("stripe-submit").click();
        assertThat(page.locator(".q-pill[data-status=ok]")).isVisible();
        look("card-payments");
    }

    private void importInvoice() {
        page.navigate(url + "/console/" + key + "/imports");
        var today = sandbox.today();
        var csv = """
                invoice_number,debtor_reference,debtor_name,country,language,issued_on,due_on,amount,email,street,postal_code,city
                P-%1$s-7001,D-1,Librairie %1$s,FR,fr,%2$s,%3$s,240.00,%4$s,1 rue du Port,33000,Bordeaux
                """.formatted(tag, today.minusDays(30), today, debtor);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("first.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(mark("import-report")).isVisible();
        assertThat(mark("import-counts")).containsText("nouvelles : 1");
        look("first-import");
    }

    /** Nothing leaves before the firm has seen what would leave, and said yes. */
    private void goLive() {
        page.navigate(url + "/console/" + key + "/go-live");
        mark("stage-to_rehearsal").click();
        mark("stage-to_live").waitFor();
        page.navigate(url + "/console/" + key + "/decisions");
        mark("rehearse").click();
        mark("show-day").first().waitFor();
        look("first-rehearsal");
        page.locator(".q-filters").first().locator("button").nth(2).click();
        assertThat(page.locator("main")).containsText("P-" + tag + "-7001");
        page.navigate(url + "/console/" + key + "/go-live");
        mark("stage-to_live").waitFor();
        look("go-live");
        mark("stage-to_live").click();
        mark("stage-yes").click();
        mark("stage-to_paused").waitFor();
        look("live");
    }

    private String firstReminder() {
        List<String> mails = sandbox.mailsTo(debtor);
        assertThat(mails).as("one reminder after the due date").hasSize(1);
        return Sandbox.plain(mails.getFirst());
    }

    /** The colour of the one action as the page's style says it. */
    private String accent() {
        return String.valueOf(page.evaluate(
                "() => getComputedStyle(document.documentElement).getPropertyValue('--brand-accent').trim()"));
    }
}
