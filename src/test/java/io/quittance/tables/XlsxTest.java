package io.quittance.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    @Test
    void dates_and_numbers_come_as_they_were_typed_and_only_the_first_sheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Open items");
            sheet.value(0, 0, "invoice_number");
            sheet.value(0, 1, "issued_on");
            sheet.value(0, 2, "amount");
            sheet.value(1, 0, 1001);
            sheet.value(1, 1, LocalDate.of(2026, 1, 31));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(3, 0, "=1+1");
            sheet.value(3, 2, 1234.5);
            workbook.newWorksheet("Other").value(0, 0, "not this");
        }
        assertThat(rows(out.toByteArray()))
                .as("a typed number leaves no doubt, a text about one may")
                .extracting(row -> row.numbers().toString())
                .containsExactly("{}", "{0, 1, 2}", "{2}");
        assertThat(rows(out.toByteArray()))
                .extracting(row -> new TableRow(row.line(), row.cells()))
                .containsExactly(
                        new TableRow(1, List.of("invoice_number", "issued_on", "amount")),
                        new TableRow(2, List.of("1001", "2026-01-31", "0.3")),
                        new TableRow(4, List.of("=1+1", "", "1234.5")));
    }

    @Test
    void formulas_texts_with_looks_and_iso_dates_are_read_as_they_are_shown() throws IOException {
        var sheet = """
            <row r="1"><c t="inlineStr"><is><r><t>invoice_</t></r><r><t>number</t></r><rPh><t>no</t></rPh></is></c><c t="str"><v>amount</v></c></row>
            <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="d"><v>2026-01-31T00:00:00</v></c></row>
            <row r="5"><c r="B5" t="b"><v>1</v></c></row>
            <row r="7"><c r="A7" s="3"/></row>""";
        assertThat(rows(Workbooks.ofSheet(sheet)))
                .extracting(row -> row.line() + " " + row.cells())
                .containsExactly("1 [invoice_number, amount]", "2 [2, 2026-01-31]", "5 [, 1]");
    }

    @Test
    void a_cell_right_of_the_header_makes_its_row_one_cell_wider_and_no_more() throws IOException {
        var sheet = """
            <row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>7</v></c></row>
            <row r="1048576"><c r="A1048576"><v>2</v></c><c r="ZZ1048576"/></row>""";
        assertThat(rows(Workbooks.ofSheet(sheet)))
                .extracting(row -> row.line() + " " + row.cells())
                .containsExactly("1 [a, b]", "2 [1, , 7]", "1048576 [2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZ3'><v>1</v></c></row>",
                "<row r='2'><c r='XFE2'><v>1</v></c></row>",
                "<row r='2'><c r='A1048577'><v>1</v></c></row>",
                "<row r='2'><c r='A0'><v>1</v></c></row>",
                "<row r='2'><c r='7'><v>1</v></c></row>",
                "<row r='2'><c r='A-1'><v>1</v></c></row>",
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='99999999999999'><c><v>1</v></c></row>",
                "<row r='1'><c><v>1</v></c></row>",
                "<row r='2'><c t='s'><v>2147483647</v></c></row>",
                "<row r='2'><c t='s'><v>-1</v></c></row>"
            })
    void a_reference_to_where_nothing_can_be_ends_the_table_there(String row) throws IOException {
        var file = Workbooks.ofSheet("<row r='1'><c t='str'><v>a</v></c></row>" + row);
        try (var table = new XlsxFile(new ByteArrayInputStream(file))) {
            var rows = table.rows(TableStart.FIRST);
            assertThat(rows.next().cells()).containsExactly("a");
            assertThatThrownBy(rows::hasNext).isInstanceOf(UnreadableTableException.class);
        }
    }

    @Test
    void a_number_no_spreadsheet_can_hold_stays_a_text() throws IOException {
        var sheet = "<row><c><v>1e999999999</v></c><c><v>1E-9999</v></c><c><v>1.5E3</v></c></row>";
        assertThat(rows(Workbooks.ofSheet(sheet)).getFirst().cells()).containsExactly("1e999999999", "1E-9999", "1500");
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        assertThat(refusal(Workbooks.zip(Map.of("../../etc/passwd", "x")))).isEqualTo("unreadable");
        assertThat(refusal("PK\u0003\u0004 not an archive".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("unreadable");
    }

    private static List<TableRow> rows(byte[] file) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = new XlsxFile(new ByteArrayInputStream(file))) {
            table.rows(TableStart.FIRST).forEachRemaining(rows::add);
        }
        return rows;
    }

    private static String refusal(byte[] file) {
        var code = new String[1];
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> code[0] = refused.refusals().getFirst().code());
        return code[0];
    }
}
