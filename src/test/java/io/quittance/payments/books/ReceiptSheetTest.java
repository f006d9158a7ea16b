package io.quittance.payments.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brand;
import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.payments.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ReceiptSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | FR | Quittance | 1 234,56 € | 22 novembre 2026 | par carte bancaire | Reste dû sur ces factures : 65,44 €",
                "EN | GB | Receipt | €1,234.56 | 22 November 2026 | by card | Still open on these invoices: €65.44",
                "NL | BE | Kwitantie | € 1.234,56 | 22 november 2026 | met een kaart | Nog open op deze facturen: € 65,44",
                "DE | DE | Quittung | 1.234,56 € | 22. November 2026 | per Karte | Auf diese Rechnungen noch offen: 65,44 €"
            })
    void a_receipt_says_who_paid_what_when_and_what_is_still_open_in_the_debtors_language(
            Language language, String country, String title, String amount, String date, String means, String remaining)
            throws IOException {
        var pdf = new ReceiptSheet(facts(language, country, Means.CARD, 2, "0.00")).render();
        keep("receipt-" + language.code(), pdf);
        assertThat(text(pdf))
                .contains(
                        title,
                        amount,
                        date,
                        means,
                        remaining,
                        "Q-2026-000123",
                        "Maison Lavande SAS",
                        "Dupont",
                        "B-1001",
                        "B-1002");
    }

    @Test
    void one_invoice_is_spoken_of_as_one_and_nobody_is_called_a_debtor() throws IOException {
        var pdf = new ReceiptSheet(facts(Language.FR, "FR", Means.CARD, 1, "0.00")).render();
        assertThat(text(pdf))
                .contains("La facture ci-dessus est entièrement réglée", "Reçu par", "Reçu de")
                .doesNotContain("Les factures", "Débiteur", "Créancier");
    }

    @Test
    void it_is_one_tagged_page_with_title_language_and_an_embedded_font() throws IOException {
        var reader = new PdfReader(new ReceiptSheet(facts(Language.NL, "BE", Means.TRANSFER, 60, "12.00")).render());
        assertThat(reader.getNumberOfPages()).isOne();
        assertThat(reader.getInfo().get("Title")).isEqualTo("Kwitantie Q-2026-000123 · Maison Lavande");
        assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                .isEqualTo("nl-BE");
        assertThat(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT)).isNotNull();
        var fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        assertThat(fonts.getKeys())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(fonts.getAsDict(name)
                                .getAsArray(PdfName.DESCENDANTFONTS)
                                .getAsDict(0)
                                .getAsDict(PdfName.FONTDESCRIPTOR)
                                .get(PdfName.FONTFILE2))
                        .isNotNull());
    }

    @Test
    void many_invoices_stay_on_the_page_and_the_rest_is_counted() throws IOException {
        var pdf = new ReceiptSheet(facts(Language.FR, "FR", Means.TRANSFER, 60, "12.00")).render();
        keep("receipt-many", pdf);
        assertThat(text(pdf))
                .contains("et 50 autres factures")
                .contains("Trop-perçu, conservé à votre crédit : 12,00 €");
    }

    @Test
    void hostile_names_are_only_text() throws IOException {
        var base = facts(Language.EN, "GB", Means.CASH, 1, "0.00");
        var debtor = debtor(
                Language.EN,
                "GB",
                ") /AA << /S /JavaScript /JS (app.alert(1)) >> <img src=\"file:///etc/passwd\"> " + "Ω Жук Łódź Çelik "
                        + "very long ".repeat(30));
        var pdf = new ReceiptSheet(new ReceiptFacts(
                        base.number(),
                        base.issuedOn(),
                        base.creditor(),
                        debtor,
                        base.brand(),
                        base.amount(),
                        base.valueOn(),
                        base.means(),
                        "=cmd|'/C calc'!A0",
                        base.lines(),
                        base.credit()))
                .render();
        keep("receipt-hostile", pdf);
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isOne();
        assertThat(reader.getJavaScript()).isNullOrEmpty();
        assertThat(reader.getCatalog().get(new PdfName("OpenAction"))).isNull();
    }

    private static ReceiptFacts facts(Language language, String country, Means means, int invoices, String credit) {
        var lines = IntStream.rangeClosed(1, invoices)
                .mapToObj(at -> new ReceiptFacts.Line(
                        "B-" + (1000 + at),
                        DAY.minusDays(40 + at),
                        eur("650.00"),
                        at == 1 ? eur("650.00") : eur("584.56"),
                        at == 2 ? eur("65.44") : eur("0.00")))
                .toList();
        return new ReceiptFacts(
                "Q-2026-000123",
                DAY,
                firm(),
                debtor(language, country, "Dupont & Fils SARL"),
                brand(),
                eur("1234.56"),
                DAY,
                means,
                "pi_3NqKjE2eZvKYlo2C1kXyW9aB",
                lines,
                eur(credit));
    }

    private static Brand brand() {
        return new Brands().of(firm());
    }

    private static Firm firm() {
        return new Firm(
                new FirmId(1),
                "maison-lavande",
                "Maison Lavande",
                "Maison Lavande SAS",
                "SIREN 552 100 554",
                "FR40552100554",
                new CountryCode("FR"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                new PostalAddress("12 rue des Lavandes", null, "84000", "Avignon", new CountryCode("FR")),
                "Claire Martin",
                EmailAddress.parse("compta@maison-lavande.example"),
                "+33 4 90 00 00 00",
                null,
                "Maison Lavande SAS",
                null,
                "maison-lavande",
                null,
                30,
                FirmStage.LIVE,
                LocalDate.of(2026, 1, 1));
    }

    private static Debtor debtor(Language language, String country, String name) {
        return new Debtor(
                new DebtorId(7),
                new FirmId(1),
                "D-1",
                name,
                DebtorKind.BUSINESS,
                new CountryCode(country),
                language,
                null,
                null,
                null,
                new PostalAddress("1 rue du Port", "Bâtiment C", "33000", "Bordeaux", new CountryCode(country)),
                null,
                null,
                null);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static String text(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf))
                .getTextFromPage(1)
                .replaceAll("[\\u00a0\\u202f]", " ")
                .replaceAll("\\s+", " ");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
