package io.quittance.gallery;

import io.quittance.journey.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All scenes, and the people in them: made through the API, brought to life by a week of the time machine. */
final class Scenes {

    private static final String PORTAL = "/c/maison-lavande/";
    private static final String LONG =
            "Strassenbeleuchtungswartungsrahmenvertragsgesellschaft Donaudampfschifffahrt mbH & Co. KG";
    private static final String LONG_NUMBER = "RE-2026-0000-1111-2222-3333-4444-55556";

    private final Sandbox sandbox;
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, Owing> written = new TreeMap<>();
    private final Map<String, Owing> posted = new TreeMap<>();

    private Scenes(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Makes everybody, lets a week pass, and tells what there is to draw. Takes some seconds. */
    static List<Scene> prepare(Sandbox sandbox) {
        var all = new Scenes(sandbox);
        all.beforeThePortal();
        all.accounts();
        all.ownPages();
        all.onTheWay();
        all.correspondence();
        all.staff();
        sandbox.travel(8);
        return List.copyOf(all.scenes);
    }

    private Owing someone(String name) {
        return Owing.business(sandbox, name, "fr");
    }

    private void draw(String name, Scene.Opening opening) {
        scenes.add(Scene.of(name, opening));
    }

    private void beforeThePortal() {
        var late = someone("Atelier Morel SARL").owes(1, "1284.50", "EUR", 0);
        draw("home", visitor -> visitor.open("/?lang=" + visitor.language()));
        draw("code", visitor -> visitor.open("/code?lang=" + visitor.language()));
        draw("check", visitor -> visitor.open(PORTAL + "check?lang=" + visitor.language()));
        draw("enter", visitor -> visitor.open(PORTAL + "enter?lang=" + visitor.language()));
        draw("door", visitor -> visitor.reachDoor(late));
        draw("door-wrong-answer", visitor -> {
            visitor.reachDoor(late);
            visitor.mark("door-fact").fill("zzzz");
            visitor.mark("door-submit").click();
            visitor.page().waitForLoadState();
        });
        draw("link-unknown", visitor -> visitor.open("/l/" + "A".repeat(43) + "?lang=" + visitor.language()));
        draw("page-unknown", visitor -> visitor.open(PORTAL + "nothing-here?lang=" + visitor.language()));
    }

    /** Overview, invoice and pay page of accounts in each state. */
    private void accounts() {
        account("one-late", someone("Atelier Morel SARL").owes(1, "1284.50", "EUR", 0));
        account("not-due", someone("Boulangerie Élan").owes(1, "240.00", "EUR", -20));
        account(
                "several",
                someone("Hôtel des Trois Ponts")
                        .owes(1, "1284.50", "EUR", 40)
                        .owes(2, "860.00", "EUR", 12)
                        .owes(3, "99.99", "EUR", 3)
                        .owes(4, "410.00", "EUR", -13)
                        .owes(5, "75.20", "EUR", -25));
        account("sixty", sixty());
        account(
                "currencies",
                someone("Comptoir du Levant")
                        .owes(1, "1284.50", "EUR", 12)
                        .owes(2, "860.00", "GBP", 12)
                        .owes(3, "3120.00", "CHF", -5));
        account(
                "nothing",
                someone("Pharmacie du Cloître").owes(1, "300.00", "EUR", 2).paid(1, "300.00"));
        account(
                "part-paid",
                someone("Les Jardins d'Ocre").owes(1, "1000.00", "EUR", 15).paid(1, "400.00"));
        account(
                "one-of-two-paid",
                someone("Spa Horizon")
                        .owes(1, "500.00", "EUR", 15)
                        .owes(2, "250.00", "EUR", 15)
                        .paid(1, "500.00"));
        account(
                "paid-too-much",
                someone("Droguerie Malaval").owes(1, "50.00", "EUR", 5).paid(1, "200.00"));
        account(
                "credit-note",
                someone("Maison Vauban").owes(1, "720.00", "EUR", 9).hasCredit(2, "60.00"));
        account(
                "long-words",
                someone(LONG)
                        .owes(
                                LONG_NUMBER,
                                "98765432.10",
                                "EUR",
                                9,
                                "https://www.example.example/" + "straßenbeleuchtungswartung/".repeat(6)));
        for (var kind : List.of(
                "PROMISE",
                "DISPUTE",
                "INSOLVENCY",
                "VULNERABLE",
                "BREATHING_SPACE",
                "DECEASED",
                "REPRESENTED",
                "PROOF_UNCHECKED")) {
            account(
                    kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                    someone("Épicerie Fontvielle").owes(1, "1284.50", "EUR", 9).isHeld(kind));
        }
    }

    private Owing sixty() {
        var debtor = someone("Grossiste Méridional");
        for (int serial = 1; serial <= 60; serial++) {
            debtor.owes(serial, 100 + serial + ".00", "EUR", serial % 2 == 0 ? 20 : -serial);
        }
        return debtor;
    }

    private void account(String state, Owing debtor) {
        draw("overview-" + state, visitor -> visitor.signIn(debtor));
        draw("invoice-" + state, visitor -> {
            visitor.signIn(debtor);
            visitor.mark("invoice-row").first().click();
            visitor.page().waitForURL("**/invoices/**");
        });
        draw("pay-" + state, visitor -> {
            visitor.signIn(debtor);
            visitor.open(PORTAL + "pay");
            visitor.page().locator("h1").first().waitFor();
        });
    }

    /** The pages beside the account: what was said, who I am, I have paid. */
    private void ownPages() {
        var debtor = someone("Hôtel des Trois Ponts")
                .owes(1, "1284.50", "EUR", 40)
                .owes(2, "860.00", "EUR", 12)
                .paid(2, "100.00");
        var silent = someone("Pharmacie du Cloître").owes(1, "300.00", "EUR", -20);
        for (var page : List.of("messages", "write", "me", "already-paid")) {
            draw(page, visitor -> seeOwnPage(visitor, debtor, page));
        }
        draw("messages-none", visitor -> seeOwnPage(visitor, silent, "messages"));
    }

    private static void seeOwnPage(Visitor visitor, Owing debtor, String page) {
        visitor.signIn(debtor);
        visitor.open(PORTAL + page);
        visitor.page().locator("h1").first().waitFor();
    }

    /** What happens after a click: paid, pending, declined, cancelled, asked. */
    private void onTheWay() {
        draw("paid", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.payByCard("4242 4242 4242 4242");
            visitor.mark("paid-thanks").waitFor();
        });
        draw("paid-by-debit", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.payByDebit();
            visitor.page().locator("h1").first().waitFor();
        });
        draw("overview-pending", visitor -> {
            visitor.signIn(
                    someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5).owes(2, "60.00", "EUR", 5));
            visitor.payByDebit();
            visitor.open(PORTAL + "overview");
            visitor.mark("invoice-row").first().waitFor();
        });
        draw("pay-cancelled", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.goToCheckout();
            visitor.mark("cancel").click();
            visitor.page().waitForURL("**/c/**");
            visitor.page().locator("h1").first().waitFor();
        });
        draw("cannot-pay", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.open(PORTAL + "message/cannot-pay");
        });
        draw("wrong", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.open(PORTAL + "message/wrong");
        });
        draw("asked", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.ask("Le bon de livraison manque.");
        });
        draw("overview-asked", visitor -> {
            visitor.signIn(someone("Librairie Sauvage").owes(1, "1284.50", "EUR", 5));
            visitor.ask("Le bon de livraison manque.");
            visitor.open(PORTAL + "overview");
            visitor.mark("invoice-row").first().waitFor();
        });
    }

    /** Mails and letters, one debtor for each language. */
    private void correspondence() {
        for (var language : Scene.ALL_LANGUAGES) {
            written.put(
                    language,
                    Owing.business(sandbox, "Atelier Morel SARL", language).owes(1, "1284.50", "EUR", 0));
            written.put(language + "-many", many(Owing.business(sandbox, "Comptoir du Levant", language)));
            posted.put(
                    language,
                    Owing.byPost(sandbox, "Atelier Morel SARL", language).owes(1, "1284.50", "EUR", 12));
            posted.put(language + "-many", many(Owing.byPost(sandbox, "Comptoir du Levant", language)));
        }
        for (var size : List.of("", "-many")) {
            draw("mail-reminder" + size, visitor -> Mails.show(visitor, owing(written, visitor, size), 0));
            draw("letter" + size, visitor -> Letters.show(visitor, owing(posted, visitor, size)));
        }
        draw("mail-receipt", visitor -> {
            var debtor = Owing.business(sandbox, "Atelier Morel SARL", visitor.language())
                    .owes(1, "1284.50", "EUR", 5);
            visitor.signIn(debtor);
            visitor.payByCard("4242 4242 4242 4242");
            visitor.mark("paid-thanks").waitFor();
            Mails.show(visitor, debtor, 1);
        });
        draw("mail-sign-in", visitor -> {
            var debtor =
                    Owing.consumer(sandbox, "Marc Thibaut", visitor.language()).owes(1, "84.50", "EUR", 5);
            visitor.signIn(debtor);
            Mails.show(visitor, debtor, 0);
        });
    }

    private static Owing owing(Map<String, Owing> people, Visitor visitor, String size) {
        return Objects.requireNonNull(people.get(visitor.language() + size));
    }

    private static Owing many(Owing debtor) {
        for (int serial = 1; serial <= 12; serial++) {
            debtor.owes(serial, 1000 + serial + ".25", serial > 9 ? "GBP" : "EUR", 10 + serial);
        }
        return debtor.hasCredit(20, "60.00");
    }

    private void staff() {
        desk("desk-list", "/desk");
        desk("desk-tasks", "/desk/tasks");
        for (var page : List.of(
                "",
                "/figures",
                "/ageing",
                "/imports",
                "/messages",
                "/held",
                "/print",
                "/scenarios",
                "/people",
                "/senders",
                "/clients",
                "/payments",
                "/decisions",
                "/go-live",
                "/waves",
                "/identity",
                "/audit")) {
            var name = page.isEmpty() ? "overview" : page.substring(1);
            scenes.add(Scene.forStaff(
                    "console-" + name, visitor -> visitor.work("FIRM_ADMIN", "/console/maison-lavande" + page)));
        }
        for (var page : List.of("", "/people", "/jobs", "/messages", "/payments", "/audit", "/new-firm")) {
            var name = page.isEmpty() ? "firms" : page.substring(1);
            scenes.add(Scene.forStaff(
                    "operator-" + name, visitor -> visitor.work("OPERATOR", "/console/operator" + page)));
        }
        desk("account", "/account");
        scenes.add(Scene.forStaff("sign-in", visitor -> visitor.open("/desk")));
        var debtor = someone("Hôtel des Trois Ponts")
                .owes(1, "1284.50", "EUR", 40)
                .owes(2, "860.00", "EUR", 12)
                .paid(2, "100.00")
                .hasCredit(3, "60.00");
        var held = someone("Épicerie Fontvielle").owes(1, "1284.50", "EUR", 9).isHeld("INSOLVENCY");
        scenes.add(Scene.forStaff("case", visitor -> openCase(visitor, debtor)));
        scenes.add(Scene.forStaff("case-insolvent", visitor -> openCase(visitor, held)));
        scenes.add(Scene.forStaff("case-payment-dialog", visitor -> {
            openCase(visitor, debtor);
            visitor.mark("case-p").click();
            visitor.mark("payment-amount").waitFor();
        }));
        scenes.add(Scene.forStaff("case-keys", visitor -> {
            openCase(visitor, debtor);
            visitor.page().keyboard().press("?");
            visitor.page().locator("dialog[open]").waitFor();
        }));
        scenes.add(Scene.forStaff("case-hold-dialog", visitor -> {
            openCase(visitor, debtor);
            visitor.mark("case-h").click();
            visitor.mark("hold-submit").waitFor();
        }));
    }

    private void desk(String name, String path) {
        scenes.add(Scene.forStaff(name, visitor -> visitor.work("AGENT", path)));
    }

    private static void openCase(Visitor visitor, Owing debtor) {
        visitor.work("AGENT", "/desk");
        visitor.mark("case-search").fill(debtor.number(1));
        visitor.mark("case-row").first().click();
        visitor.page().waitForURL("**/case/**");
        visitor.page().locator("#timeline").waitFor();
    }
}
