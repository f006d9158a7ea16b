package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.DateOrder;
import io.quittance.columns.Negatives;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorLists;
import io.quittance.parties.Debtors;
import io.quittance.parties.ListedChange;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.tables.TableStart;
import io.quittance.tables.Workbooks;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** Lists as firms really have them: exports of ledgers, hand-made tables, files that another program has touched. */
class FieldFilesIT {

    private static final String HEADER =
            "invoice_number;debtor_reference;debtor_name;country;issued_on;due_on;amount;email\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 30), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "field-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,5600', EUR, precision",
        "'10.000,00', JPY, precision",
        "12 USD, EUR, currency-differs",
        "12 £, EUR, currency-differs",
        "1.234.5, EUR, format",
        "12 pommes, EUR, format",
        "#N/A, EUR, cell-error"
    })
    void an_amount_that_is_none_costs_its_row_and_no_other(String amount, String currency, String code) {
        var report = read("invoice_number;debtor_reference;debtor_name;country;issued_on;amount;currency\n"
                + "F-1;D-1;Garage Lumière;FR;2026-10-01;" + amount + ";" + currency + "\n"
                + "F-2;D-1;Garage Lumière;FR;2026-10-01;99,50;EUR\n");
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\u202f234,50",
                "1\u202f234,50\u00a0€",
                "1\u00a0234,50 €",
                "1 234,50 EUR",
                "€ 1.234,50",
                "EUR 1,234.50",
                "1'234.50",
                "+1234,50",
                "1234.5"
            })
    void an_amount_is_read_however_people_write_it(String amount) {
        read(HEADER + "F-1;D-1;Garage Lumière;FR;2026-10-01;2026-10-31;\"" + amount + "\";a@b.example\n");
        assertThat(invoice("F-1").total()).hasToString("1234.50 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.10.2026",
                "31/10/2026",
                "10/31/2026",
                "31-10-2026",
                "2026/10/31",
                "20261031",
                "31 octobre 2026",
                "31. Oktober 2026",
                "31-Oct-2026"
            })
    void a_date_that_means_one_day_only_is_read_however_it_is_written(String day) {
        var report = read(HEADER + "F-1;D-1;Garage Lumière;FR;2026-10-01;" + day + ";99,50;a@b.example\n");
        assertThat(report.rejections()).isEmpty();
        assertThat(invoice("F-1").dueOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void one_date_of_a_row_shows_how_the_other_is_meant() {
        read(HEADER
                + "F-1;D-1;Garage Lumière;FR;01/10/2026;31/10/2026;99,50;a@b.example\n"
                + "F-2;D-1;Garage Lumière;FR;10/01/2026;10/31/2026;99,50;a@b.example\n");
        assertThat(invoice("F-1").issuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(invoice("F-2").issuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, date-order",
        "31.10.26, format",
        "26-10-31, format",
        "2026-10-31 00:00:00, format",
        "31/02/2026, no-such-day",
        "46296, format"
    })
    void a_date_that_may_mean_two_days_or_none_costs_its_row_and_says_how_to_write_it(String day, String code) {
        var report = read(HEADER + "F-1;D-1;Garage Lumière;FR;" + day + ";;99,50;a@b.example\n" + row("F-2", "1,00"));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.field()).isEqualTo("issued_on");
            assertThat(row.code()).isEqualTo(code);
            assertThat(row.remedy()).isEqualTo("write a date like 2026-01-31");
        });
    }

    @Test
    void how_many_rows_there_are_is_known_beforehand_for_lists_and_for_workbooks_that_say_it() {
        var rows = HEADER + row("F-1", "1,00") + row("F-2", "1,00") + row("F-3", "1,00");
        assertThat(read(rows).whole()).isEqualTo(3);
        assertThat(read(rows.stripTrailing().replace("\n", "\r\n") + ";x\r\n").whole())
                .isEqualTo(3);
        assertThat(read(rows.replace("\n", "\r").stripTrailing()).whole()).isEqualTo(3);
        var cells = "<row r='1'><c r='A1' t='inlineStr'><is><t>invoice_number</t></is></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>F-9</t></is></c></row>";
        var parts = new TreeMap<>(Workbooks.frame());
        parts.put(
                Workbooks.SHEET,
                Workbooks.sheet(cells).replace("<sheetData>", "<dimension ref='A1:H3201'/><sheetData>"));
        assertThat(read("long.xlsx", Workbooks.zip(parts)).whole()).isZero();
        assertThat(read("silent.xlsx", Workbooks.ofSheet(cells)).whole()).isZero();
    }

    @Test
    void a_number_of_which_a_spreadsheet_left_only_the_first_digits_is_refused_and_not_mistaken_for_another() {
        var report = read(HEADER + row("2,02611E+11", "100,00") + row("2,02611E+11", "120,00") + row("2E+11", "1,00"));
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("digits-lost", "digits-lost");
        assertThat(invoice("2E+11").total()).hasToString("1.00 EUR");
    }

    @Test
    void amounts_below_nothing_are_credit_notes_when_the_firm_has_said_so_once() {
        var rows = HEADER
                + row("F-1", "-100,00")
                + row("F-2", "(100,00)")
                + row("F-3", "100,00-")
                + row("F-4", "−100,00 €")
                + row("F-5", "0,00")
                + row("F-6", "50,00");
        var report = read(rows);
        assertThat(report.asks()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections())
                .extracting(Rejection::code)
                .containsExactly("negative", "negative", "negative", "negative", "sign");

        var look = look(report);
        var names = new HashMap<String, String>();
        look.headers().forEach(header -> names.put(header, header));
        var mapping = new ColumnMapping(names, Map.of(), null, null, Negatives.CREDIT_NOTES);
        run(report, look.start(), mapping);
        for (var number : List.of("F-1", "F-2", "F-3", "F-4")) {
            assertThat(invoice(number).type()).isEqualTo(InvoiceType.CREDIT_NOTE);
            assertThat(invoice(number).total()).hasToString("100.00 EUR");
        }
        assertThat(read(HEADER + row("F-9", "-7,00")).accepted())
                .as("not asked again")
                .isEqualTo(1);
        assertThat(invoice("F-9").type()).isEqualTo(InvoiceType.CREDIT_NOTE);
    }

    @Test
    void invisible_characters_and_forms_of_unicode_make_no_second_invoice_and_no_second_customer() {
        read(HEADER + "F-é1;D-1;Café de l'Été;FR;2026-10-01;2026-10-31;100,00;a@b.example\n");
        var again = read(
                HEADER
                        + "F-e\u03011\u00a0;\u200bD-1\u00a0;Cafe\u0301 de l'E\u0301te\u0301;FR;2026-10-01;2026-10-31;100,00;a@b.example\u00a0\n");
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.warnings()).isEmpty();
        assertThat(customers()).extracting(Debtor::reference).containsExactly("D-1");
        assertThat(changes(again)).isEmpty();
    }

    @Test
    void one_wrong_byte_costs_its_row_and_the_others_keep_their_letters() {
        var good = (HEADER + row("F-1", "1,00", "Garage Lumière") + row("F-2", "1,00", "Café Été"))
                .getBytes(StandardCharsets.UTF_8);
        var bad = row("F-3", "1,00", "Lumi?re").getBytes(StandardCharsets.UTF_8);
        bad[new String(bad, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xe8;
        var report = read("a.csv", joined(good, bad));
        assertThat(report.rejections())
                .extracting(Rejection::number, Rejection::code)
                .containsExactly(tuple("F-3", "damaged"));
        assertThat(debtorOf("F-2").name()).isEqualTo("Café Été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16", "windows-1252", "UTF-8"})
    void the_characters_of_a_file_are_found(String charset) {
        var text = (charset.equals("UTF-16LE") ? "\ufeff" : "")
                + HEADER.replace(';', '\t')
                + row("F-1", "1,00", "Garage Lumière").replace(';', '\t');
        read("a.csv", text.getBytes(Charset.forName(charset)));
        assertThat(debtorOf("F-1").name()).isEqualTo("Garage Lumière");
    }

    @Test
    void a_stray_quote_costs_its_row_and_a_break_in_a_cell_is_a_blank() {
        var report = read(HEADER
                + "F-1;F-1;\"Müller; Söhne\nGmbH\";FR;2026-10-01;2026-10-31;100,00;\n"
                + "F-2;F-2;\"Firma \"Muster\" GmbH\";FR;2026-10-01;2026-10-31;100,00;\n"
                + "F-3;F-3;5\" Rohre KG;FR;2026-10-01;2026-10-31;100,00;\n"
                + "F-4;F-4;\"Offen;FR;2026-10-01;2026-10-31;100,00;\n"
                + row("F-5", "100,00"));
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.rejections())
                .extracting(Rejection::line, Rejection::number, Rejection::code)
                .containsExactly(tuple(4L, "F-2", "quotes"), tuple(6L, "F-4", "quotes"));
        assertThat(debtorOf("F-1").name()).isEqualTo("Müller; Söhne GmbH");
    }

    @Test
    void titles_blank_rows_totals_and_empty_cells_pass_over() {
        var report = read("\ufeffsep=;\nBalance âgée au 30/11/2026;;;;;;;\nSociété : Maison Lavande\n\n"
                + HEADER.replace("amount", "amount\u00a0")
                + row("F-1", "100,00").replace("\n", ";;\n")
                + ";;;;;;;\n;;;;;Total;100,00;\nTotal général;;;;;;100,00;\n");
        assertThat(report.rejections()).isEmpty();
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void a_comma_too_many_is_not_passed_over() {
        var report = read((HEADER + "F-1;D-1;Dupont;FR;2026-10-01;2026-10-31;100,10;\n").replace(';', ','));
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("too-wide");
    }

    @Test
    void the_guard_of_a_spreadsheet_is_no_part_of_a_number() {
        read(HEADER + "=\"F-1\";=\"00123\";'t Hof;FR;2026-10-01;;1,00;\n"
                + "'F-2;'00124;Dupont;FR;2026-10-01;;1,00;\n");
        assertThat(debtorOf("F-1").reference()).isEqualTo("00123");
        assertThat(debtorOf("F-1").name()).as("a name may begin so").isEqualTo("'t Hof");
        assertThat(debtorOf("F-2").reference()).isEqualTo("00124");
    }

    @ParameterizedTest
    @CsvSource({
        "France, FR",
        "UK, GB",
        "EL, GR",
        "D, DE",
        "DEU, DE",
        "Deutschland, DE",
        "Pays-Bas, NL",
        "Royaume-Uni, GB",
        "België, BE",
        "fr, FR",
        "Great Britain, GB",
        "Österreich, AT"
    })
    void countries_are_understood(String written, String code) {
        read(HEADER + "F-1;D-1;Dupont;" + written + ";2026-10-01;;1,00;\n");
        assertThat(debtorOf("F-1").country()).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'a@field.example, b@field.example', a@field.example, first-of-several",
        "a@field.example; b@field.example, a@field.example, first-of-several",
        "buchhaltung@müller-söhne.example, buchhaltung@xn--mller-shne-kcb9d.example, ",
        "N/A, , not-usable",
        "o’brien@field.example, , not-usable",
        "mailto:x@field.example, x@field.example, ",
        "Compta <compta@field.example>, compta@field.example, "
    })
    void a_mail_address_never_costs_an_invoice(String written, String address, String warning) {
        var report = read(HEADER + "F-1;D-1;Dupont;FR;2026-10-01;;1,00;\"" + written + "\"\n");
        assertThat(report.accepted()).isEqualTo(1);
        var email = debtorOf("F-1").email();
        assertThat(email == null ? null : email.value()).isEqualTo(address);
        assertThat(report.warnings().stream()
                        .filter(w -> w.field().equals("email"))
                        .map(ImportWarning::code))
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void all_that_is_wrong_with_a_row_is_said_at_once() {
        var report = read(HEADER + "F-1;D-1;;XX;2026-13-01;;x;\n");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rejections())
                .extracting(Rejection::field)
                .containsExactly("amount", "country", "debtor_name", "issued_on");
    }

    @Test
    void a_refused_row_changes_no_customer_and_the_report_says_who_changed() {
        read(HEADER + row("F-1", "100,00", "Savonnerie Gaubert SAS") + row("F-2", "5,00", "Savonnerie Gaubert SAS"));
        firm.doing(() -> CONTEXT.get(Invoices.class)
                .markInUse(firm.id(), List.of(invoice("F-1").id())));
        var refused = read(HEADER + row("F-1", "999,00", "Savonnerie"));
        assertThat(refused.rejections()).extracting(Rejection::code).containsExactly("in-use");
        assertThat(debtorOf("F-1").name()).isEqualTo("Savonnerie Gaubert SAS");
        assertThat(changes(refused)).isEmpty();

        var taken = read(
                HEADER + row("F-1", "999,00", "Savonnerie Gaubert") + row("F-2", "6,00", "Savonnerie Gaubert & Fils"));
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(changes(taken))
                .containsExactly(
                        new ListedChange("D-1", "name", "Savonnerie Gaubert SAS", "Savonnerie Gaubert & Fils"));
    }

    @Test
    void a_refused_row_makes_no_customer() {
        read(HEADER + row("F-1", "100,00"));
        firm.doing(() -> CONTEXT.get(Invoices.class)
                .markInUse(firm.id(), List.of(invoice("F-1").id())));
        read(HEADER + "F-1;D-NEW;Nouveau;FR;2026-10-01;2026-10-31;100,00;\n");
        assertThat(customers()).extracting(Debtor::reference).containsExactly("D-1");
    }

    @Test
    void titles_above_foreign_headers_and_two_digit_years_are_read_when_the_columns_are_assigned() {
        var report = read("Balance âgée;;;;;;;\nArrêtée au 30/11/2026;;;;;;;\n"
                + "N° facture;Code client;Nom client;Date facture;Échéance;Montant TTC;Solde dû;Pays\n"
                + "F-1;M02;Garage du Pont;05/10/26;04/11/26;1\u202f234,50\u202f€;234,50;FR\n"
                + "F-2;M02;Garage du Pont;13/10/26;12/11/26;99,00;49,00;FR\n");
        assertThat(report.asks()).isTrue();
        var look = look(report);
        assertThat(look.start().line()).isEqualTo(3);
        run(report, look.start(), proposal(look));
        assertThat(invoice("F-1").issuedOn()).isEqualTo("2026-10-05");
        assertThat(invoice("F-1").total()).hasToString("1234.50 EUR");
        assertThat(invoice("F-2").open()).hasToString("49.00 EUR");
        assertThat(
                        read("Autre titre\n\n\nN° facture;Code client;Nom client;Date facture;Échéance;Montant TTC;Solde dû;Pays\n"
                                        + "F-3;M02;Garage du Pont;14/10/26;12/11/26;9,00;9,00;FR\n")
                                .accepted())
                .as("remembered, wherever the headers stand")
                .isEqualTo(1);
    }

    @Test
    void long_months_are_read_in_four_languages() {
        var report = read("Invoice number,Customer number,Customer name,Invoice date,Due date,Total,Country\n"
                + "F-1,M05,Smith Ltd,05-Oct-2026,\"Nov 4, 2026\",\"1,234.50\",GB\n"
                + "F-2,M05,Smith Ltd,5 octobre 2026,4. November 2026,\"1.50\",GB\n"
                + "F-3,M05,Smith Ltd,1er août 2026,2 mrt 2027,\"1.50\",GB\n");
        var look = look(report);
        run(report, look.start(), proposal(look));
        assertThat(invoice("F-1").issuedOn()).isEqualTo("2026-10-05");
        assertThat(invoice("F-1").dueOn()).isEqualTo("2026-11-04");
        assertThat(invoice("F-2").issuedOn()).isEqualTo("2026-10-05");
        assertThat(invoice("F-2").dueOn()).isEqualTo("2026-11-04");
        assertThat(invoice("F-3").issuedOn()).isEqualTo("2026-08-01");
        assertThat(invoice("F-3").dueOn()).isEqualTo("2027-03-02");
    }

    @Test
    void a_datev_file_says_its_year_above_its_headers_and_the_side_of_the_account_in_a_column() {
        var report = read(
                "\"EXTF\";700;21;\"Buchungsstapel\";13;20261130;;\"RE\";\"\";\"\";1001;1;20260101;4;20261001;20261031\n"
                        + "\"Umsatz\";\"Soll-/Haben-Kennzeichen\";\"Konto\";\"Belegdatum\";\"Belegfeld 1\";\"Buchungstext\"\n"
                        + "\"1234,50\";\"S\";\"10001\";\"0510\";\"RE-1\";\"Muster GmbH\"\n"
                        + "\"34,50\";\"H\";\"10001\";\"610\";\"RE-2\";\"Muster GmbH\"\n");
        var look = look(report);
        assertThat(look.start().line()).isEqualTo(2);
        var proposed = new HashMap<>(proposal(look).columns());
        proposed.put("Buchungstext", "debtor_name");
        run(
                report,
                look.start(),
                new ColumnMapping(proposed, Map.of("country", "DE"), DateOrder.DAY_FIRST, null, null));
        assertThat(invoice("RE-1").issuedOn()).isEqualTo("2026-10-05");
        assertThat(invoice("RE-1").total()).hasToString("1234.50 EUR");
        assertThat(invoice("RE-2").type()).isEqualTo(InvoiceType.CREDIT_NOTE);
        assertThat(invoice("RE-2").issuedOn()).isEqualTo("2026-10-06");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body><table><tr><td>invoice_number</td></tr></table></body></html>, workbook-page",
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>, workbook-page"
    })
    void what_is_no_workbook_is_named_with_the_way_out(String content, String code) {
        var report = read("a.xls", content.getBytes(StandardCharsets.UTF_8));
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly(code);
        assertThat(report.rejections()).extracting(Rejection::remedy).allMatch(remedy -> remedy.contains(".xlsx"));
    }

    @Test
    void an_old_or_locked_workbook_is_named_with_the_way_out() {
        var report = read("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("workbook-old");
    }

    private static String row(String number, String amount) {
        return row(number, amount, "Garage Lumière");
    }

    private static String row(String number, String amount, String name) {
        return number + ";D-1;" + name + ";FR;2026-10-01;2026-10-31;" + amount + ";a@b.example\n";
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private ImportReport read(String text) {
        return read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport read(String name, byte[] file) {
        return firm.as(() -> {
            try {
                var id = CONTEXT.get(Imports.class)
                        .receive(firm.id(), name, null, new ByteArrayResource(file), "api:test");
                return ImportWork.work(CONTEXT, firm.id(), id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private TableScan look(ImportReport report) {
        return staff(() -> CONTEXT.get(ColumnMappings.class).look(firm.id(), report.id(), null))
                .orElseThrow();
    }

    private ColumnMapping proposal(TableScan look) {
        return staff(() -> CONTEXT.get(ColumnMappings.class).proposal(firm.id(), look));
    }

    private void run(ImportReport report, TableStart start, ColumnMapping mapping) {
        staff(() -> {
            CONTEXT.get(ColumnMappings.class).run(firm.id(), report.id(), start, mapping, "tester");
            return true;
        });
        firm.as(() -> ImportWork.work(CONTEXT, firm.id(), report.id()));
    }

    private <T> T staff(java.util.function.Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }

    private List<ListedChange> changes(ImportReport report) {
        return firm.as(() -> CONTEXT.get(DebtorLists.class).changes(firm.id(), report.id(), 100));
    }

    private List<Debtor> customers() {
        return firm.as(() -> CONTEXT.get(Debtors.class).search(firm.id(), "", 100));
    }

    private Invoice invoice(String number) {
        return firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow();
    }

    private Debtor debtorOf(String number) {
        return firm.as(
                () -> CONTEXT.get(Debtors.class).get(firm.id(), invoice(number).debtor()));
    }
}
