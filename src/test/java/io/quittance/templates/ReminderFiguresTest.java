package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.templates.ReminderContent.Block;
import io.quittance.templates.ReminderContent.Credit;
import io.quittance.templates.ReminderContent.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reminder says about money in a mail: currencies apart, credits deducted, long lists cut short. */
class ReminderFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CountryCode FRANCE = new CountryCode("FR");

    private final OwnedTemplates templates = OwnedTemplates.shipped();
    private final Brands brands = new Brands();

    @Test
    void two_currencies_stand_in_blocks_with_their_own_total_and_reference() throws IOException {
        var text = mail("reminder-2", Language.FR, twoCurrencies()).text();
        keep("two-currencies", mail("reminder-2", Language.FR, twoCurrencies()));
        assertThat(text)
                .containsSubsequence(
                        "Reste à régler 1\u202f900,00\u00a0€",
                        "Reste à régler 250,00\u00a0£",
                        "Voir et payer",
                        "Devise\u00a0: euro",
                        "Facture FA-1, 1\u202f200,00\u00a0€",
                        "Facture FA-2",
                        "Avoir AV-1 en votre faveur, déjà déduit, −100,00\u00a0€",
                        "Également en cours, pour information",
                        "Facture FA-9",
                        "Devise\u00a0: livre sterling",
                        "Facture GB-1",
                        "Trop-perçu en votre faveur, déjà déduit",
                        "IBAN FR76 3000 6000 0112 3456 7890 189",
                        "Montant 1\u202f900,00\u00a0€",
                        "Référence à indiquer RF18 5390 0754 7034",
                        "Montant 250,00\u00a0£",
                        "Référence à indiquer GB-1");
        assertThat(text).contains("les factures ci-dessous restent ouvertes");
    }

    @Test
    void one_block_names_no_currency_and_total_and_button_come_before_its_invoices() {
        var text = mail("reminder-1", Language.EN, reminder(block(2, "EUR"))).text();
        assertThat(text).doesNotContain("Currency:").containsSubsequence("Amount due", "See and pay", "Invoice FA-2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_a_long_list_a_mail_shows_total_and_button_first_then_five_rows_and_how_many_more(Language language)
            throws IOException {
        var content = reminder(block(40, "EUR"));
        var mail = mail("reminder-1", language, content);
        keep("many." + language.code(), mail);
        var texts = TemplateFiles.shipped().texts("reminder-1", language);
        assertThat(mail.text()).containsSubsequence(texts.get("totalLabel"), texts.get("button"), "FA-1,", "36");
        for (var part : List.of(mail.text(), mail.html().replace("&#x3D;", "="))) {
            assertThat(part)
                    .contains("FA-4", texts.get("wholeList"), "?to=statement")
                    .doesNotContain("FA-5", "AV-1");
        }
    }

    @Test
    void a_list_that_is_shown_whole_leads_to_no_other() {
        var mail = mail("reminder-1", Language.EN, reminder(without(block(5, "EUR")), without(block(2, "GBP"))));
        assertThat(mail.text()).doesNotContain("?to=statement", "whole statement");
    }

    @Test
    void each_currency_has_its_own_five_rows() {
        var text = mail("reminder-1", Language.EN, reminder(block(8, "EUR"), block(3, "GBP")))
                .text();
        assertThat(text)
                .containsSubsequence("Currency: Euro", "FA-4", "and 4 more", "Currency: British Pound", "FA-3")
                .containsOnlyOnce(" more");
    }

    @Test
    void one_invoice_more_is_said_as_one() {
        var text = mail("reminder-1", Language.EN, reminder(without(block(6, "EUR"))))
                .text();
        assertThat(text).contains("and 1 more");
    }

    @Test
    void nobody_is_asked_to_transfer_what_is_in_his_favour() {
        var credit =
                new Block(euros("-40.00"), List.of(), List.of(new Credit("AV-1", euros("40.00"))), List.of(), null);
        assertThat(mail("statement", Language.EN, reminder(credit)).text())
                .contains("AV-1")
                .doesNotContain("IBAN", "and pay");
    }

    @Test
    void a_reminder_has_one_block_for_each_currency() {
        assertThatThrownBy(() -> reminder(block(1, "EUR"), block(2, "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(ReminderFiguresTest::reminder).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_planned_is_what_is_read_again() {
        var content = twoCurrencies();
        assertThat(ContentJson.read(ContentJson.write(content), "reminder-1")).isEqualTo(content);
    }

    @Test
    void a_message_planned_before_there_were_blocks_is_still_read() {
        var old = """
            {"asOf": "2026-11-22", "payBy": "2026-12-06", "clause": null, "reopened": true, "statement": {
             "one": false, "total": {"amount": "110.00", "currency": "EUR"},
             "invoices": [{"number": "FA-1", "description": null, "issuedOn": "2026-10-01", "dueOn": "2026-10-31",
                           "open": {"amount": "120.00", "currency": "EUR"}}],
             "credits": [{"number": "AV-1", "amount": {"amount": "10.00", "currency": "EUR"}}],
             "also": {"invoices": [{"number": "FA-2", "description": "Huile", "issuedOn": "2026-10-02",
                      "dueOn": "2026-11-01", "open": {"amount": "7.00", "currency": "EUR"}}]}}}
            """;
        var first = new Item("FA-1", null, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), euros("120.00"));
        var other = new Item("FA-2", "Huile", LocalDate.of(2026, 10, 2), LocalDate.of(2026, 11, 1), euros("7.00"));
        var block = new Block(
                euros("110.00"), List.of(first), List.of(new Credit("AV-1", euros("10.00"))), List.of(other), null);
        assertThat(ContentJson.read(old, "reminder-1"))
                .isEqualTo(new ReminderContent(DAY, LocalDate.of(2026, 12, 6), true, List.of(block)));
    }

    private MessageText mail(String template, Language language, ReminderContent content) {
        var values = MessageTemplates.sample(template, null);
        values.put("brand", MessageTemplates.brandValues(brands.all().get("maison-lavande")));
        values.putAll(ContentValues.of(content));
        var bank = new MailFigures.Bank("Maison Lavande SAS", "FR76 3000 6000 0112 3456 7890 189");
        values.putAll(MailFigures.of(content, bank, "D-1042"));
        return templates.render(template, language, FRANCE, values);
    }

    private static ReminderContent twoCurrencies() {
        var pounds = Money.parse("300.00", "GBP");
        return reminder(
                new Block(
                        euros("1900.00"),
                        List.of(item("FA-1", euros("1200.00")), item("FA-2", euros("800.00"))),
                        List.of(new Credit("AV-1", euros("100.00"))),
                        List.of(item("FA-9", euros("12.50"))),
                        "RF18 5390 0754 7034"),
                new Block(
                        Money.parse("250.00", "GBP"),
                        List.of(item("GB-1", pounds)),
                        List.of(new Credit(null, Money.parse("50.00", "GBP"))),
                        List.of(),
                        null));
    }

    private static ReminderContent reminder(Block... blocks) {
        return new ReminderContent(DAY, null, false, List.of(blocks));
    }

    /** So many invoices of 10 and two credits of 1. */
    private static Block block(int invoices, String currency) {
        var items = IntStream.rangeClosed(1, invoices)
                .mapToObj(at -> item("FA-" + at, Money.parse("10.00", currency)))
                .toList();
        var credits = List.of(
                new Credit("AV-1", Money.parse("1.00", currency)), new Credit("AV-2", Money.parse("1.00", currency)));
        return new Block(Money.parse(invoices * 10 - 2 + ".00", currency), items, credits, List.of(), null);
    }

    private static Block without(Block block) {
        return new Block(block.total(), block.invoices(), List.of(), List.of(), null);
    }

    private static Item item(String number, Money open) {
        return new Item(number, null, DAY.minusDays(40), DAY.minusDays(10), open);
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static void keep(String name, MessageText message) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "mail-previews"));
        Files.writeString(folder.resolve(name + ".html"), message.html());
        Files.writeString(folder.resolve(name + ".txt"), message.text());
    }
}
