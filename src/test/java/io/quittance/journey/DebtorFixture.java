package io.quittance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/**
 * A debtor of the demo's first firm with one invoice, made through the API.
 *
 * @param tag makes references and addresses unique
 * @param number the invoice's number; its last four characters open the door
 */
public record DebtorFixture(String tag, String number) {

    /** A French business that owes one invoice of 1,234.56 EUR, due today. */
    public static DebtorFixture withAnInvoiceDueToday(Sandbox sandbox) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        return put(sandbox, tag, '"' + tag + "@debtor.example\"");
    }

    /** The same, but no mail can reach it: what it gets comes by post. */
    public static DebtorFixture withoutMailAddress(Sandbox sandbox) {
        return put(sandbox, UUID.randomUUID().toString().substring(0, 8), "null");
    }

    private static DebtorFixture put(Sandbox sandbox, String tag, String email) {
        var debtor = new DebtorFixture(tag, "B-" + tag);
        var put = sandbox.api(0, "PUT", "/debtors/D-" + tag, """
                {"name":"Essai %s SARL","kind":"BUSINESS","country":"FR","language":"fr","email":%s,
                 "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}
                """.formatted(tag, email));
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        var today = sandbox.today();
        var invoice =
                sandbox.api(0, "PUT", "/invoices/" + debtor.number, """
                {"debtor":"D-%s","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"1234.56","currency":"EUR"}}
                """.formatted(tag, today.minusDays(30), today));
        assertThat(invoice.status()).as(invoice.text()).isEqualTo(201);
        return debtor;
    }

    /** Owes one more invoice, of a hundred euros and its number. */
    void another(Sandbox sandbox, int which, int dueInDays) {
        var today = sandbox.today();
        var invoice = sandbox.api(0, "PUT", "/invoices/" + number + "-" + which, """
                {"debtor":"D-%s","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"10%s.00","currency":"EUR"}}
                """.formatted(
                        tag, today.minusDays(30), today.plusDays(dueInDays), which));
        assertThat(invoice.status()).as(invoice.text()).isEqualTo(201);
    }

    /** The firm's reference. */
    public String reference() {
        return "D-" + tag;
    }

    public String email() {
        return tag + "@debtor.example";
    }

    /** What the door asks a business: the last four characters of an invoice number. */
    public String fact() {
        return number.substring(number.length() - 4);
    }

    /** The link of the debtor's first reminder, after the days it takes. */
    public String firstReminderLink(Sandbox sandbox) {
        sandbox.travel(8);
        var mails = sandbox.mailsTo(email());
        assertThat(mails).as("one reminder after the due date").hasSize(1);
        return Sandbox.linkIn(mails.getFirst());
    }
}
