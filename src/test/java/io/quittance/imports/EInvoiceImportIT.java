package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.documents.Documents;
import io.quittance.einvoices.Corpus;
import io.quittance.einvoices.Samples;
import io.quittance.kernel.Money;
import io.quittance.ledger.Ledger;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.core.io.ByteArrayResource;

/** E-invoices dropped on the import page: one file, one row, the same report as for lists. */
class EInvoiceImportIT {

    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 22), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();
    private static final String NUMBER = "R-2026/0042";

    /** VAT identifier of the seller of the samples. */
    private static final String SELLER = "FR11999999998";

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "einvoices-" + FIRMS.incrementAndGet());
    }

    @AfterEach
    void the_ledger_holds() {
        assertThat(firm.as(() -> CONTEXT.get(Ledger.class).verify(firm.id())).problems())
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void an_invoice_and_its_debtor_are_there_after_one_file_and_the_same_file_changes_nothing() {
        var report = read("r42.xml", Samples.changed("invoice.ubl.xml"));
        assertThat(report.format()).isEqualTo(ImportFormat.UBL);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(codes(report)).contains("seller-mismatch", "payee-other-than-seller");
        assertThat(invoice(NUMBER).total()).isEqualTo(Money.parse("1200.00", "EUR"));
        assertThat(invoice(NUMBER).open()).isEqualTo(Money.parse("1000.00", "EUR"));
        assertThat(invoice(NUMBER).orderReference()).isEqualTo("PO-77");
        assertThat(debtor("D-1").name()).isEqualTo("Dupont & Fils SARL");
        assertThat(debtor("D-1").email()).hasToString("compta@dupont.example");
        assertThat(debtor("D-1").address().street()).isEqualTo("1 rue du Port, Bâtiment B");
        var again = read("again.xml", Samples.changed("invoice.ubl.xml", "<x:ID>not-this</x:ID>", ""));
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void the_original_pdf_is_kept_once_and_given_back_unchanged() {
        var pdf = Samples.facturX(Samples.changed("invoice.cii.xml"));
        assertThat(read("Facture 42.pdf", pdf).format()).isEqualTo(ImportFormat.FACTURX);
        read("Facture 42.pdf", pdf);
        var files = firm.as(() -> CONTEXT.get(InvoiceDocuments.class)
                .of(firm.id(), List.of(invoice(NUMBER).id())));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo("ORIGINAL_PDF");
            var stored = firm.as(() -> CONTEXT.get(Documents.class).find(firm.id(), file.document()))
                    .orElseThrow();
            assertThat(stored.bytes()).isEqualTo(pdf);
            assertThat(stored.contentType()).isEqualTo("application/pdf");
        });
    }

    @Test
    void another_content_of_the_same_number_brings_its_own_pdf_and_its_own_usual_due_date() {
        firm = FirmFixture.aFirm(CONTEXT, "seller-" + FIRMS.incrementAndGet(), SELLER);
        var due = "<udt:DateTimeString format=\"102\">20261117</udt:DateTimeString>";
        read("1.pdf", Samples.facturX(Samples.changed("invoice.cii.xml", due, "")));
        assertThat(invoice(NUMBER).dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        var later = Samples.facturX(Samples.changed("invoice.cii.xml", due, "", "20261018", "20261020"));
        assertThat(read("2.pdf", later).changed()).isEqualTo(1);
        assertThat(invoice(NUMBER).dueOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(firm.as(() -> CONTEXT.get(InvoiceDocuments.class)
                        .of(firm.id(), List.of(invoice(NUMBER).id()))))
                .extracting(InvoiceDocuments.InvoiceDocument::fileName)
                .containsExactly("2.pdf");
    }

    @Test
    void what_is_attached_is_kept_by_its_content_and_the_rest_dropped_with_a_warning() {
        var report = read("a.xml", Samples.changed("invoice.ubl.xml"));
        assertThat(codes(report)).doesNotContain("attachment-dropped");
        assertThat(firm.as(() -> CONTEXT.get(InvoiceDocuments.class)
                        .of(firm.id(), List.of(invoice(NUMBER).id()))))
                .extracting(InvoiceDocuments.InvoiceDocument::fileName)
                .containsExactly("hours.csv");
        var page = Base64.getEncoder().encodeToString("<html>,</html>".getBytes(StandardCharsets.UTF_8));
        var hostile = read(
                "b.xml", Samples.changed("invoice.ubl.xml", NUMBER, "B-1", "ZGF5O2hvdXJzCjIwMjYtMTAtMDE7OAo=", page));
        assertThat(hostile.accepted()).isEqualTo(1);
        assertThat(codes(hostile)).contains("attachment-dropped");
    }

    @Test
    void an_invoice_of_another_seller_rests_until_the_firm_confirms_it() {
        var report = read("s.xml", Samples.changed("invoice.ubl.xml"));
        assertThat(report.warnings()).extracting(ImportWarning::code).contains("seller-mismatch");
        assertThat(holds(NUMBER)).extracting(Hold::kind).containsExactly(HoldKind.APPROVAL);
    }

    @Test
    void a_self_billed_invoice_rests_until_the_firm_confirms_it_and_a_debit_until_five_days_after() {
        firm = FirmFixture.aFirm(CONTEXT, "seller-" + FIRMS.incrementAndGet(), SELLER);
        read("s.xml", Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>389"));
        assertThat(holds(NUMBER)).extracting(Hold::kind).containsExactly(HoldKind.APPROVAL);
        read(
                "d.xml",
                Samples.changed(
                        "invoice.ubl.xml", NUMBER, "B-2", "MeansCode>58", "MeansCode>59", "2026-11-17", "2026-11-20"));
        assertThat(holds("B-2")).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.PAYMENT_PENDING);
            assertThat(hold.until()).isEqualTo(LocalDate.of(2026, 11, 25));
        });
    }

    @Test
    void a_credit_note_reduces_the_invoice_it_names_and_an_unknown_one_is_said() {
        read("r.xml", Samples.changed("invoice.ubl.xml"));
        var buyer = "<cac:Party>\n      <cac:PostalAddress>";
        var ours = Samples.changed(
                "creditnote.ubl.xml",
                buyer,
                "<cac:Party><cac:PartyIdentification><cbc:ID>D-1</cbc:ID></cac:PartyIdentification><cac:PostalAddress>");
        assertThat(read("c.xml", ours).accepted()).isEqualTo(1);
        assertThat(invoice("A-2026-7").type()).isEqualTo(InvoiceType.CREDIT_NOTE);
        assertThat(invoice(NUMBER).open()).isEqualTo(Money.parse("880.00", "EUR"));
        var unknown = read("u.xml", Samples.changed("creditnote.ubl.xml", "A-2026-7", "A-8", NUMBER, "R-0"));
        assertThat(codes(unknown)).contains("unknown-invoice");
        assertThat(invoice("A-8").open()).isEqualTo(Money.parse("120.00", "EUR"));
    }

    @Test
    void nothing_due_is_recorded_as_paid_and_a_missing_due_date_comes_from_the_usual_terms() {
        read("p.xml", Samples.changed("invoice.ubl.xml", ">200<", ">1200.00<", ">1000.00</cbc:Pay", ">0</cbc:Pay"));
        assertThat(invoice(NUMBER).state()).isEqualTo(InvoiceState.PAID);
        var report = read(
                "n.xml",
                Samples.changed("invoice.ubl.xml", NUMBER, "B-3", "<cbc:DueDate>2026-11-17</cbc:DueDate>", ""));
        assertThat(codes(report)).contains("derived-from-terms");
        assertThat(invoice("B-3").dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void a_poorer_file_empties_nothing_and_moves_no_invoice_to_another_debtor() {
        read("r.xml", Samples.changed("invoice.ubl.xml"));
        var poor = read(
                "poor.xml",
                Samples.changed(
                        "creditnote.ubl.xml",
                        "381",
                        "380",
                        "CreditNote",
                        "Invoice",
                        "A-2026-7",
                        NUMBER,
                        "2026-10-20",
                        "2026-10-18",
                        "InclusiveAmount currencyID=\"EUR\">120.00",
                        "InclusiveAmount currencyID=\"EUR\">1200.00",
                        "PayableAmount currencyID=\"EUR\">120.00",
                        "PayableAmount currencyID=\"EUR\">1000.00"));
        assertThat(poor.unchanged()).as("%s", poor).isEqualTo(1);
        assertThat(invoice(NUMBER).dueOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(debtor("D-1").email()).hasToString("compta@dupont.example");
        assertThat(debtor("D-1").address().city()).isEqualTo("Bordeaux");
    }

    @Test
    void the_same_number_with_another_content_is_taken_until_something_refers_to_it() {
        read("r.xml", Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>389"));
        var other = read(
                "o.xml",
                Samples.changed(
                        "invoice.ubl.xml", ">1000.00</cbc:Pay", ">900.00</cbc:Pay", "TypeCode>380", "TypeCode>389"));
        assertThat(other.rejections()).singleElement().satisfies(no -> {
            assertThat(no.code()).isEqualTo("in-use");
            assertThat(no.line()).isEqualTo(1);
            assertThat(no.number()).isEqualTo(NUMBER);
        });
    }

    @Test
    void a_workbook_is_read_like_a_csv_file() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Open items");
            var cells = List.of("invoice_number", "debtor_reference", "debtor_name", "country", "issued_on", "amount");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(0, i, cells.get(i));
            }
            var texts = List.of("X-1", "D-9", "Dupont", "FR");
            for (int i = 0; i < texts.size(); i++) {
                sheet.value(1, i, texts.get(i));
            }
            sheet.value(1, 4, LocalDate.of(2026, 10, 1));
            sheet.style(1, 4).format("dd/mm/yyyy").set();
            sheet.value(1, 5, 99.9);
            sheet.value(2, 0, "X-2");
        }
        var report = read("open.xlsx", out.toByteArray());
        assertThat(report.format()).isEqualTo(ImportFormat.XLSX);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections()).extracting(Rejection::line).contains(3L);
        assertThat(invoice("X-1").total()).isEqualTo(Money.parse("99.90", "EUR"));
        assertThat(invoice("X-1").issuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_refused_file_is_done_with_its_reason() {
        for (var file : Map.of(
                        "doctype", Samples.changed("invoice.ubl.xml", "<Invoice ", "<!DOCTYPE x><Invoice "),
                        "no-invoice-data", Samples.pdf(Map.of("a.txt", new byte[] {1})),
                        "unsupported", Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>751"))
                .entrySet()) {
            var report = read("x", file.getValue());
            assertThat(report.status()).isEqualTo(ImportStatus.DONE);
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(report.rejections().getFirst().code()).isEqualTo(file.getKey());
        }
    }

    @Test
    @EnabledIf("io.quittance.einvoices.Corpus#isThere")
    void the_public_samples_are_taken_or_refused_with_a_reason() {
        for (var file : Corpus.all()) {
            var report = read(file, Corpus.file(file));
            assertThat(report.status()).as(file).isEqualTo(ImportStatus.DONE);
            assertThat(report.read()).as(file).isEqualTo(1);
            assertThat(report.rejected()).as("%s %s", file, report.rejections()).isIn(0L, 1L);
        }
        assertThat(invoice("9314110911/00/M/00/N").open()).isEqualTo(Money.parse("340.96", "EUR"));
        assertThat(invoice("AV-2017-0005").type()).isEqualTo(InvoiceType.CREDIT_NOTE);
    }

    private ImportReport read(String name, byte[] file) {
        var id = firm.as(() -> {
            try {
                return CONTEXT.get(Imports.class)
                        .receive(firm.id(), name, null, new ByteArrayResource(file), "api:test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        firm.doing(() -> CONTEXT.get(ImportRun.class).work(firm.id(), id));
        return firm.as(() -> CONTEXT.get(Imports.class).find(firm.id(), id)).orElseThrow();
    }

    private static List<String> codes(ImportReport report) {
        return report.warnings().stream().map(ImportWarning::code).toList();
    }

    private Invoice invoice(String number) {
        return firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow();
    }

    private List<Hold> holds(String number) {
        return firm.as(() ->
                CONTEXT.get(Holds.class).ofInvoice(firm.id(), invoice(number).id(), CONTEXT.today()));
    }

    private Debtor debtor(String reference) {
        return firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), reference))
                .orElseThrow();
    }
}
