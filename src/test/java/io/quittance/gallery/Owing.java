package io.quittance.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.journey.Sandbox;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A debtor of the demo's first firm whose state is made through the API, as a firm would.
 *
 * @param tag makes reference, numbers and address unique
 */
record Owing(Sandbox sandbox, String tag) {

    /** A business; what it owes is added. */
    static Owing business(Sandbox sandbox, String name, String language) {
        return put(sandbox, name, "BUSINESS", language, true);
    }

    /** A person who buys for herself. */
    static Owing consumer(Sandbox sandbox, String name, String language) {
        return put(sandbox, name, "CONSUMER", language, true);
    }

    /** A business that only the post reaches. */
    static Owing byPost(Sandbox sandbox, String name, String language) {
        return put(sandbox, name, "BUSINESS", language, false);
    }

    private static Owing put(Sandbox sandbox, String name, String kind, String language, boolean mail) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var debtor = new Owing(sandbox, tag);
        accepted(sandbox.api(0, "PUT", "/debtors/G-" + tag, """
                {"name":"%s","kind":"%s","country":"FR","language":"%s","email":%s,"contactName":"Claire Morel",
                 "address":{"street":"14 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}
                """.formatted(
                        name, kind, language, mail ? '"' + debtor.email() + '"' : "null")));
        return debtor;
    }

    String reference() {
        return "G-" + tag;
    }

    String email() {
        return tag + "@debtor.example";
    }

    String number(int serial) {
        return "GA-" + tag + "-" + serial;
    }

    /** An invoice so many days overdue (negative: not due yet). */
    Owing owes(int serial, String amount, String currency, int overdue) {
        return owes(number(serial), amount, currency, overdue, "Savons et huiles, livraison");
    }

    Owing owes(String number, String amount, String currency, int overdue, String description) {
        var due = today().minusDays(overdue);
        accepted(sandbox.api(0, "PUT", "/invoices/" + number, """
                {"debtor":"%s","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"%s","currency":"%s"},"description":"%s",
                 "lines":[{"description":"Savon d'Alep, carton de 24","quantity":"24","unitPrice":"%s","amount":"%s"}]}
                """.formatted(
                        reference(), due.minusDays(30), due, amount, currency, description, "12.50", "300.00")));
        return this;
    }

    /** A credit note that belongs to no invoice. */
    Owing hasCredit(int serial, String amount) {
        accepted(sandbox.api(
                0, "PUT", "/invoices/" + number(serial), """
                {"debtor":"%s","type":"CREDIT_NOTE","issuedOn":"%s","total":{"amount":"%s","currency":"EUR"}}
                """.formatted(reference(), today().minusDays(3), amount)));
        return this;
    }

    /** A transfer that the firm found on its account. */
    Owing paid(int serial, String amount) {
        accepted(sandbox.api(0, "POST", "/payments", """
                {"invoice":"%s","amount":{"amount":"%s","currency":"EUR"},"valueOn":"%s","reference":"bank-%s-%d","means":"TRANSFER"}
                """.formatted(number(serial), amount, today(), tag, serial)));
        return this;
    }

    /** What keeps reminders back for all this debtor owes. */
    Owing isHeld(String kind) {
        accepted(sandbox.api(0, "POST", "/holds", """
                {"debtor":"%s","kind":"%s","until":%s,"reason":"Gallery"}
                """.formatted(
                        reference(),
                        kind,
                        kind.equals("PROMISE") ? '"' + today().plusDays(12).toString() + '"' : "null")));
        return this;
    }

    private LocalDate today() {
        return sandbox.today();
    }

    private static void accepted(Sandbox.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    /** The debtor's letters, oldest first. */
    JsonNode letters() {
        return sandbox.send("GET", "/sandbox/letters?debtor=" + reference(), null, null)
                .json()
                .path("items");
    }
}
