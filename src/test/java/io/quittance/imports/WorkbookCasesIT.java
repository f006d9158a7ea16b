package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tables.Workbooks;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Workbooks as people have them: what a cell shows is what is read, and what cannot be read says so. */
class WorkbookCasesIT {

    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 30), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private static final String HEAD = row(
            1,
            text("A1", "invoice_number"),
            text("B1", "debtor_reference"),
            text("C1", "debtor_name"),
            text("D1", "country"),
            text("E1", "issued_on"),
            text("F1", "due_on"),
            text("G1", "amount"));

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "workbook-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void days_counted_from_1904_are_the_days_that_people_see() {
        var parts = new TreeMap<>(Workbooks.frame());
        parts.computeIfPresent(
                "xl/workbook.xml", (_, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        parts.put(Workbooks.SHEET, Workbooks.sheet(HEAD + invoice(2, "F-1", day("E2", 44834), day("F2", 44864))));
        assertThat(read(parts).accepted()).isEqualTo(1);
        assertThat(stored("F-1").issuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(stored("F-1").dueOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void numbers_and_dates_that_are_texts_are_read_as_texts_are() {
        var row = row(
                2,
                text("A2", "007"),
                text("B2", "D-1"),
                text("C2", "Atelier"),
                text("D2", "FR"),
                text("E2", "01/10/2026"),
                text("F2", "31/10/2026"),
                text("G2", "1 234,50 €"));
        assertThat(read(HEAD + row).rejections()).isEmpty();
        assertThat(stored("007").total()).hasToString("1234.50 EUR");
        assertThat(stored("007").issuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_merged_head_over_two_columns_and_titles_above_it_do_not_shift_the_columns() {
        var title = row(1, text("A1", "Offene Posten"), "<c r='B1'/>", "<c r='C1'/>");
        var parts = new TreeMap<>(Workbooks.frame());
        parts.put(
                Workbooks.SHEET,
                Workbooks.sheet(title
                                + HEAD.replaceAll("r='([A-G]?)1'", "r='$13'")
                                + invoice(4, "F-1", day("E4", 46296), day("F4", 46326)))
                        .replace(
                                "</sheetData>",
                                "</sheetData><mergeCells count='1'><mergeCell ref='A1:G1'/></mergeCells>"));
        assertThat(read(parts).accepted()).isEqualTo(1);
        assertThat(stored("F-1").dueOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void a_formula_counts_with_what_it_showed_and_one_with_an_error_costs_its_row_and_no_other() {
        var good = invoice(2, "F-1", day("E2", 46296), day("F2", 46326))
                .replace("<c r='G2'><v>99.5</v></c>", "<c r='G2'><f>SUM(A1:A2)</f><v>99.5</v></c>");
        var bad = invoice(3, "F-2", day("E3", 46296), day("F3", 46326))
                .replace("<c r='G3'><v>99.5</v></c>", "<c r='G3' t='e'><f>A1/0</f><v>#DIV/0!</v></c>");
        var report = read(HEAD + good + bad);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.field()).isEqualTo("amount");
            assertThat(row.code()).isEqualTo("cell-error");
        });
        assertThat(stored("F-1").total()).hasToString("99.50 EUR");
    }

    @Test
    void a_hidden_sheet_is_not_read() {
        var parts = new TreeMap<>(Workbooks.frame());
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, xml) ->
                        xml.replace("<sheets>", "<sheets><sheet name='old' sheetId='2' state='hidden' r:id='rId9'/>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, xml) -> xml.replace(
                        "<Relationships>",
                        "<Relationships><Relationship Id='rId9' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet2.xml'/>"));
        parts.put(
                "xl/worksheets/sheet2.xml",
                Workbooks.sheet(HEAD + invoice(2, "OLD", day("E2", 46296), day("F2", 46326))));
        parts.put(Workbooks.SHEET, Workbooks.sheet(HEAD + invoice(2, "NEW", day("E2", 46296), day("F2", 46326))));
        assertThat(read(parts).accepted()).isEqualTo(1);
        assertThat(stored("NEW").number()).isEqualTo("NEW");
        assertThat(firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), "OLD")))
                .isEmpty();
    }

    @Test
    void hidden_rows_count_and_empty_ones_do_not() {
        var hidden =
                invoice(2, "F-1", day("E2", 46296), day("F2", 46326)).replace("<row r='2'>", "<row r='2' hidden='1'>");
        assertThat(read(HEAD + hidden + "<row r='3'><c r='A3' s='1'/></row>").accepted())
                .isEqualTo(1);
    }

    private ImportReport read(String rows) {
        var parts = new TreeMap<>(Workbooks.frame());
        parts.put(Workbooks.SHEET, Workbooks.sheet(rows));
        return read(parts);
    }

    private ImportReport read(Map<String, String> parts) {
        return firm.as(() -> {
            try {
                var id = CONTEXT.get(Imports.class)
                        .receive(firm.id(), "list.xlsx", null, new ByteArrayResource(Workbooks.zip(parts)), "test");
                return ImportWork.work(CONTEXT, firm.id(), id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Invoice stored(String number) {
        return firm.as(
                () -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number).orElseThrow());
    }

    private static String invoice(int line, String number, String issued, String due) {
        return row(
                line,
                text("A" + line, number),
                text("B" + line, "D-1"),
                text("C" + line, "Atelier Bœuf"),
                text("D" + line, "FR"),
                issued,
                due,
                "<c r='G" + line + "'><v>99.5</v></c>");
    }

    private static String row(int line, String... cells) {
        return "<row r='" + line + "'>" + String.join("", cells) + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String day(String place, int number) {
        return "<c r='" + place + "' s='1'><v>" + number + "</v></c>";
    }
}
