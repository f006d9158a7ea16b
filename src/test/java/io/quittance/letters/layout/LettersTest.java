package io.quittance.letters.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.paper.Finding;
import io.quittance.paper.Preflight;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.ReminderContent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final EnvelopeProfile FRENCH = EnvelopeProfile.of("FR-DL-RIGHT");

    private final Letters letters = new Letters();

    static Stream<Arguments> everyLanguageInEveryEnvelope() {
        return Stream.of(Language.values())
                .flatMap(language ->
                        EnvelopeProfile.all().stream().map(envelope -> Arguments.of(language, envelope.key())));
    }

    @ParameterizedTest
    @MethodSource("everyLanguageInEveryEnvelope")
    void every_letter_passes_the_check_with_one_and_sixty_invoices_and_the_longest_names(
            Language language, String key) {
        var envelope = EnvelopeProfile.of(key);
        var country = key.startsWith("DIN") ? "DE" : key.substring(0, 2).replace("UK", "GB");
        var firm = country.equals("NL") ? "BE" : country;
        for (var content : List.of(
                SampleLetters.reminder("reminder-1", 1, "EUR"),
                SampleLetters.reminder("reminder-3", 60, "EUR"),
                SampleLetters.twoCurrencies("reminder-3"),
                SampleLetters.statement(60, "EUR"))) {
            for (var debtor :
                    List.of(SampleLetters.debtor(country, language), SampleLetters.longest(country, language))) {
                var letter = letters.render(SampleLetters.letter(firm, debtor, envelope, content));
                assertThat(Preflight.check(letter.pdf(), envelope, letter.window()))
                        .map(Finding::text)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt",
                "receipt-corrected",
                "payment-failed",
                "set-off",
                "question-copy",
                "answer",
                "plan-received",
                "plan-offered",
                "plan-agreed",
                "plan-declined",
                "plan-withdrawn",
                "plan-expired",
                "plan-due",
                "plan-late",
                "plan-broken",
                "plan-revived",
                "plan-changed",
                "plan-shortened",
                "plan-completed",
                "plan-promised",
                "plan-promise-broken",
                "plan-settlement",
                "plan-settled"
            })
    void whatever_is_told_by_mail_can_be_told_by_letter(String template) throws IOException {
        for (var language : Language.values()) {
            var letter = render("FR", language, SampleLetters.of(template));
            assertThat(letter.pages()).isEqualTo(1);
            assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                    .map(Finding::text)
                    .isEmpty();
            assertThat(PrintedPage.text(letter.pdf())).doesNotContain("{{", "null");
        }
    }

    @Test
    void a_receipt_of_what_is_all_paid_offers_no_payment() throws IOException {
        var settled = new ReceiptContent(
                "Q-2026-000123", SampleLetters.DAY, Money.parse("100.00", "EUR"), List.of(), true, null, null);
        var open = new ReceiptContent(
                "Q-2026-000123", SampleLetters.DAY, Money.parse("100.00", "EUR"), List.of(), false, null, null);
        assertThat(PrintedPage.text(render("FR", Language.FR, new SampleLetters.Sample("receipt", settled))
                        .pdf()))
                .contains("Voir ou répondre en ligne")
                .doesNotContain("Payer");
        assertThat(PrintedPage.text(render("FR", Language.FR, new SampleLetters.Sample("receipt", open))
                        .pdf()))
                .contains("Payer ou répondre en ligne");
    }

    @Test
    void the_longest_answer_flows_over_as_many_pages_as_it_takes() throws IOException {
        var long1 = "Nous avons retrouvé votre virement. ".repeat(138);
        var asked = new AnswerContent.Asked(SampleLetters.DAY, List.of("Pourquoi ? ".repeat(450)));
        var content = new AnswerContent("Claire", List.of("Bonjour,", long1), asked);
        var letter = render("FR", Language.FR, new SampleLetters.Sample("answer", content));
        assertThat(letter.pages()).isBetween(3, 5);
        assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                .map(Finding::text)
                .isEmpty();
        assertThat(PrintedPage.text(letter.pdf())).containsOnlyOnce("Bonjour").containsOnlyOnce("Bien cordialement");
    }

    @Test
    void a_statement_names_money_on_account_and_deducts_it() throws IOException {
        var text = PrintedPage.text(
                render("FR", Language.FR, SampleLetters.statement(1, "EUR")).pdf());
        assertThat(text).containsSubsequence("1 234,56 €", "Trop-perçu, déjà déduit", "−30,00 €", "1 204,56 €");
    }

    @ParameterizedTest
    @CsvSource({
        "Rene\u0301 Le\u0301pine,René Lépine",
        "O\ufb03ce Pro\ufb01t \u2116 7\u2122,Office Profit No 7TM",
        "Zoe\u0308 \u200eBa\u0323k\u20e3,Zoë Bạk",
        "\uff21\uff23\uff2d\uff25 \u00bd,ACME ½",
        "Łukasz Đorđević,Łukasz Đorđević"
    })
    void a_name_in_any_form_of_unicode_is_printed(String name, String printed) throws IOException {
        for (var country : List.of("FR", "DE", "GB", "BE", "NL")) {
            var letter = named(country, name);
            assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                    .map(Finding::text)
                    .isEmpty();
            assertThat(PrintedPage.text(letter.pdf())).contains(printed);
        }
    }

    @Test
    void a_name_that_no_font_of_ours_can_write_is_found_before_it_is_printed() {
        var letter = named("FR", "株式会社");
        assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                .isNotEmpty();
    }

    @Test
    void a_name_of_one_long_word_is_broken_before_it_is_refused() throws IOException {
        var name = "DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftmbH";
        for (var country : List.of("FR", "DE", "GB", "BE", "NL")) {
            var letter = named(country, name);
            assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                    .map(Finding::text)
                    .isEmpty();
            assertThat(PrintedPage.text(letter.pdf())).contains("Donaudampfschifffahrtselektrizitätenh-");
        }
    }

    @Test
    void a_sum_no_code_can_hold_is_asked_for_without_the_code_and_stays_in_one_piece() throws Exception {
        var sum = Money.parse("99999999999.99", "EUR");
        var item = new ReminderContent.Item("FA-1", "Centrale", SampleLetters.DAY, SampleLetters.DAY, sum);
        var content = ReminderContent.of(SampleLetters.DAY, null, sum, List.of(item), List.of());
        var letter = render("FR", Language.FR, new SampleLetters.Sample("reminder-1", content));
        assertThat(PrintedPage.codes(letter.pdf(), letter.pages())).hasSize(1);
        assertThat(PrintedPage.text(letter.pdf())).contains("99 999 999 999,99 €", "FR76 3000 6000 0112 3456 7890 189");
        assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                .map(Finding::text)
                .isEmpty();
    }

    @Test
    void the_codes_hold_our_account_the_sum_the_reference_and_nothing_else() throws Exception {
        var letter = render("FR", Language.FR, SampleLetters.reminder("reminder-1", 1, "EUR"));
        assertThat(PrintedPage.codes(letter.pdf(), letter.pages()))
                .containsExactlyInAnyOrder(
                        """
                        BCD
                        002
                        1
                        SCT

                        Maison Lavande SAS
                        FR7630006000011234567890189
                        EUR1234.56


                        FA-2026-0142\
                        """, "https://maison-lavande.example/l/Zk3xQ0d8yT5nR1vW7uJ2mA4cE6gI9kL0pS8fHbVtXq");
    }

    @Test
    void pounds_have_no_transfer_code_and_the_account_stands_in_words() throws Exception {
        var letter = render("GB", Language.EN, SampleLetters.reminder("reminder-1", 1, "GBP"));
        assertThat(PrintedPage.codes(letter.pdf(), letter.pages()))
                .singleElement()
                .asString()
                .startsWith("https://base.example/l/");
        assertThat(PrintedPage.text(letter.pdf())).contains("GB82 WEST 1234 5698 7654 32", "£1,234.56");
    }

    @Test
    void two_currencies_have_a_table_a_total_and_a_transfer_each() throws Exception {
        var letter = render("FR", Language.FR, SampleLetters.twoCurrencies("reminder-2"));
        assertThat(PrintedPage.text(letter.pdf()))
                .containsSubsequence(
                        "Devise : euro",
                        "FA-2026-0142",
                        "Devise : livre sterling",
                        "FA-2026-0142",
                        "Trop-perçu, déjà déduit",
                        "Payer 1 234,56 € par virement",
                        "Payer 2 419,12 £ par virement");
        assertThat(PrintedPage.codes(letter.pdf(), letter.pages()))
                .hasSize(2)
                .anyMatch(code -> code.contains("EUR1234.56"));
        assertThat(Preflight.check(letter.pdf(), letter.envelope(), letter.window()))
                .isEmpty();
    }

    @Test
    void in_french_the_first_day_of_a_month_is_counted() throws IOException {
        var block = new ReminderContent.Block(Money.parse("1.00", "EUR"), List.of(), List.of(), List.of(), "FA-1");
        var content = new ReminderContent(SampleLetters.DAY, LocalDate.of(2027, 3, 1), false, List.of(block));
        var letter = render("FR", Language.FR, new SampleLetters.Sample("reminder-3", content));
        assertThat(PrintedPage.text(letter.pdf())).contains("au plus tard le 1er mars 2027", "1er mars 2027");
    }

    @Test
    void sixty_invoices_run_over_pages_and_what_was_summed_is_carried_over() throws IOException {
        var letter = render("FR", Language.FR, SampleLetters.reminder("reminder-3", 60, "EUR"));
        var text = PrintedPage.text(letter.pdf());
        assertThat(letter.pages()).isGreaterThan(2);
        assertThat(text).contains("FA-2026-0142", "FA-2026-0201", "AV-2026-000", "Page 1/" + letter.pages());
        var forward = amountBehind(text, "À reporter");
        assertThat(forward).isEqualTo(amountBehind(text, "Report"));
        assertThat(text.split("Report ", -1)).hasSize(letter.pages());
        // 51 × 1,234.56 + 9 × 12,345.60 − 12 × 10.50
        assertThat(text).containsPattern("Reste à régler .*\\R?.*173 946,96 €");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void three_invoices_stay_on_one_page_with_everything_a_first_letter_says(Language language) {
        var country = language == Language.EN ? "GB" : language == Language.NL ? "BE" : language.name();
        var first = country.equals("BE") ? "first-reminder-be" : "reminder-1";
        for (var template : List.of(first, "reminder-2", "reminder-3")) {
            var letter = render(country, language, SampleLetters.reminder(template, 3, "EUR"));
            assertThat(letter.pages()).as(template).isEqualTo(1);
        }
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        var facts = letter("DE", Language.DE, SampleLetters.reminder("reminder-3", 3, "EUR"));
        assertThat(letters.render(facts).sha256())
                .isEqualTo(new Letters().render(facts).sha256());
    }

    @Test
    void creditor_data_notice_and_check_code_stand_in_every_first_letter() throws IOException {
        var letter = render("FR", Language.FR, SampleLetters.reminder("reminder-1", 1, "EUR"));
        assertThat(PrintedPage.text(letter.pdf()))
                .contains(
                        "Maison Lavande SAS, 12 rue des Capucins, 69001 Lyon, France. SIREN 812 345 678",
                        "CNIL, www.cnil.fr",
                        "4TFWP-81HNC",
                        "7K3Q-X9M2-VDT4",
                        "Bénéficiaire : Maison Lavande SAS",
                        "FR76 3000 6000 0112 3456 7890 189",
                        "Référence : FA-2026-0142");
    }

    @Test
    void an_address_that_makes_no_letter_is_refused_with_field_and_remedy() {
        var debtor = SampleLetters.debtor("FR", Language.FR);
        var nowhere = new PostalAddress(null, null, "33000", "Bordeaux", debtor.country());
        var facts = SampleLetters.letter(
                "FR", SampleLetters.at(debtor, nowhere), FRENCH, SampleLetters.reminder("reminder-1", 1, "EUR"));
        assertThatThrownBy(() -> letters.render(facts))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(
                                        refusal -> assertThat(refusal.field()).isEqualTo("address.street")));
    }

    private static String amountBehind(String text, String label) {
        int at = text.indexOf("\n" + label + " ");
        return text.substring(at + label.length() + 2, text.indexOf('€', at));
    }

    private RenderedLetter named(String country, String name) {
        var usual = SampleLetters.debtor(country, Language.EN);
        var debtor = SampleLetters.named(usual, name);
        return letters.render(SampleLetters.letter(
                country,
                debtor,
                EnvelopeProfile.forCountry(debtor.country()),
                SampleLetters.reminder("reminder-1", 1, "EUR")));
    }

    private RenderedLetter render(String country, Language language, SampleLetters.Sample content) {
        return letters.render(letter(country, language, content));
    }

    private static LetterFacts letter(String country, Language language, SampleLetters.Sample content) {
        var debtor = SampleLetters.debtor(country, language);
        return SampleLetters.letter(country, debtor, EnvelopeProfile.forCountry(debtor.country()), content);
    }
}
