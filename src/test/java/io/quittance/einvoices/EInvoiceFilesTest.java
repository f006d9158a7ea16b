package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.einvoices.EInvoice.Line;
import io.quittance.einvoices.EInvoice.PaymentTerms;
import io.quittance.einvoices.Party.Address;
import io.quittance.einvoices.Party.Contact;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EInvoiceFilesTest {

    private static final EInvoice UBL = EInvoiceFiles.read(Samples.changed("invoice.ubl.xml"));

    @Test
    void every_field_we_need_is_found_in_ubl() {
        assertThat(UBL.number()).isEqualTo("R-2026/0042");
        assertThat(UBL.issuedOn()).isEqualTo(LocalDate.of(2026, 10, 18));
        assertThat(UBL.total()).isEqualTo(Money.parse("1200.00", "EUR"));
        assertThat(UBL.prepaid()).isEqualTo(Money.parse("200.00", "EUR"));
        assertThat(UBL.payable()).isEqualTo(Money.parse("1000.00", "EUR"));
        assertThat(UBL.orderReference()).isEqualTo("PO-77");
        assertThat(UBL.preceding()).isEqualTo("R-2026/0041");
        assertThat(UBL.buyer())
                .isEqualTo(new Party(
                        "D-1",
                        "999999997",
                        "FR22999999997",
                        "Dupont & Fils SARL",
                        "Chez Dupont",
                        "compta@dupont.example",
                        new Contact("Mme Petit", "+33 5 00 00 00 00", "petit@dupont.example"),
                        new Address("1 rue du Port", "Bâtiment B", "Bordeaux", "33000", "FR")));
        assertThat(UBL.terms())
                .isEqualTo(new PaymentTerms(
                        LocalDate.of(2026, 11, 17),
                        null,
                        "30 jours net",
                        "58",
                        List.of(),
                        "FR7630006000011234567890189",
                        "R-2026/0042 D-1",
                        "M-5"));
        assertThat(UBL.lines()).containsExactly(new Line("Huile essentielle", "2", "500.00", "1000.00"));
        assertThat(new String(UBL.attachments().getFirst().bytes(), StandardCharsets.UTF_8))
                .startsWith("day;hours");
    }

    @Test
    void the_same_invoice_reads_the_same_as_ubl_as_cii_and_inside_a_pdf() {
        var cii = EInvoiceFiles.read(Samples.changed("invoice.cii.xml"));
        var pdf = EInvoiceFiles.read(Samples.facturX(Samples.changed("invoice.cii.xml")));
        for (var other : new EInvoice[] {cii, pdf}) {
            assertThat(other)
                    .usingRecursiveComparison()
                    .ignoringFields("syntax")
                    .isEqualTo(UBL);
        }
        assertThat(cii.syntax()).isEqualTo(Syntax.CII);
        assertThat(pdf.syntax()).isEqualTo(Syntax.FACTURX);
    }

    @Test
    void zugferd_of_2014_is_read_by_its_old_names() {
        var old = EInvoiceFiles.read(Samples.pdf(
                Map.of("ZUGFeRD-invoice.xml", Samples.changed("invoice.zugferd1.xml"), "b.txt", new byte[] {1})));
        assertThat(old.number()).isEqualTo("R-2026-0043");
        assertThat(old.payable()).isEqualTo(Money.parse("529.87", "EUR"));
        assertThat(old.terms().dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(old.buyer().anyName()).contains("Kunden AG");
        assertThat(old.lines()).containsExactly(new Line("Trennblätter A4", "20.0000", "9.9000", "198.00"));
        assertThat(old.attachments()).singleElement().extracting("name").isEqualTo("b.txt");
    }

    @Test
    void a_credit_note_in_ubl_has_its_due_date_with_the_payment_means() {
        var note = EInvoiceFiles.read(Samples.changed("creditnote.ubl.xml"));
        assertThat(note.typeCode()).isEqualTo("381");
        assertThat(note.terms().dueOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(note.lines()).containsExactly(new Line("Retour", "1", "100.00", "100.00"));
    }

    @Test
    void instalments_are_due_by_the_last_of_their_dates() {
        var terms = """
                <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20261217</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
                <ram:SpecifiedTradeSettlementHeaderMonetarySummation>""";
        var invoice = EInvoiceFiles.read(
                Samples.changed("invoice.cii.xml", "<ram:SpecifiedTradeSettlementHeaderMonetarySummation>", terms));
        assertThat(invoice.terms().dueOn()).isNull();
        assertThat(invoice.terms().termsDueOn()).isEqualTo(LocalDate.of(2026, 12, 17));
    }

    @Test
    void an_amount_with_more_decimals_than_its_currency_is_refused_and_says_so() {
        refusal(() -> read(">1000.00</cbc:Payable", ">1000.001</cbc:Payable"), "payable", "precision");
        refusal(() -> read(">1000.00</cbc:Payable", ">1.000,00</cbc:Payable"), "payable", "format");
        refusal(() -> read("\"EUR\">1000.00</cbc:Payable", "\"USD\">1000.00</cbc:Payable"), "payable", "currency");
        assertThat(read(">1000.00</cbc:Payable", ">1000.5000</cbc:Payable").payable())
                .isEqualTo(Money.parse("1000.50", "EUR"));
    }

    @Test
    void what_is_mandatory_and_missing_or_wrong_is_named() {
        refusal(() -> read("<cbc:ID>R-2026/0042</cbc:ID>", ""), "number", "missing");
        refusal(() -> read("<cbc:IssueDate>2026-10-18", "<cbc:IssueDate>2026-02-30"), "issuedOn", "no-such-day");
        refusal(() -> read("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>XYZ"), "currency", "unknown");
        refusal(() -> EInvoiceFiles.read("<Order/>".getBytes(StandardCharsets.UTF_8)), "file", "unknown-format");
        refusal(() -> EInvoiceFiles.read("a;b;c".getBytes(StandardCharsets.UTF_8)), "file", "xml");
        refusal(() -> EInvoiceFiles.read(Samples.pdf(Map.of("a.txt", new byte[] {1}))), "file", "no-invoice-data");
    }

    private static EInvoice read(String what, String by) {
        return EInvoiceFiles.read(Samples.changed("invoice.ubl.xml", what, by));
    }

    private static void refusal(ThrowingCallable reading, String field, String code) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RefusedException.class, refused -> {
            var refusal = refused.refusals().getFirst();
            assertThat(refusal.field() + " " + refusal.code()).startsWith(field).endsWith(" " + code);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }
}
