package io.quittance.imports;

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxImportTest {

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
        assertThat(ImportFormat.of(out.toByteArray())).isEqualTo(ImportFormat.XLSX);
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
    void a_workbook_that_unpacks_to_too_much_or_is_none_is_refused() throws IOException {
        assertThat(refusal(zip("xl/sharedStrings.xml", 80 << 20))).isEqualTo("too-large");
        assertThat(refusal(zip("../../etc/passwd", 10))).isEqualTo("unreadable");
        assertThat(refusal("PK\u0003\u0004 not an archive".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("unreadable");
        assertThat(refusal(many(3_000))).isEqualTo("too-large");
    }

    private static List<TableRow> rows(byte[] file) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = new XlsxFile(new ByteArrayInputStream(file))) {
            table.rows().forEachRemaining(rows::add);
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

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }

    private static byte[] many(int entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }
        return out.toByteArray();
    }
}
