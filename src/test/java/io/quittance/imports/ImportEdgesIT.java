package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.quittance.einvoices.Samples;
import io.quittance.kernel.ImportId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.tables.Workbooks;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a file says, its import ends: with what was taken and refused, or with a reason and the button to repeat it. */
class ImportEdgesIT {

    private static final String HEADER =
            "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,email\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 22), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "edges-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_workbook_whose_cell_is_where_no_cell_can_be_is_done_with_its_reason() {
        var report = read("book.xlsx", Workbooks.ofSheet(header() + "<row r='3'><c r='ZZZZZZ3'><v>1</v></c></row>"));
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("unreadable");
        assertThat(report.rejections()).extracting(Rejection::remedy).doesNotContain("");
    }

    @Test
    void a_cell_right_of_the_header_refuses_its_row_and_no_other() {
        var good = "<row r='2'>" + text("B-1") + text("D-1") + text("Dupont") + text("FR") + text("2026-01-05")
                + text("") + "<c><v>10.5</v></c></row>";
        var wide = "<row r='3'>" + text("B-2") + "<c r='XFD3'><v>1</v></c></row>";
        var report = read("book.xlsx", Workbooks.ofSheet(header() + good + wide));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections())
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(tuple(3L, "too-wide"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B-\u0000,D-1,Dupont,FR,2026-01-05,,1.00,\n",
                "B-1,D-\u0000,Dupont,FR,2026-01-05,,1.00,\n",
                "B-1,D-1,Du\u0001pont,FR,2026-01-05,,1.00,\n",
                "B-1,D-1,Dupont,FR,2026-01-\u0000,,1.00,\n",
                "B-1,D-1,Dupont,FR,2026-01-05,,1.\u000000,\n",
                "B-1,D-1,Dupont,\u0000,2026-01-05,,1.00,\n",
                "\u0000,\u0000,\u0000,\u0000,\u0000,\u0000,\u0000,\u0000\n"
            })
    void a_character_the_database_cannot_store_refuses_its_row_and_the_import_ends(String row) {
        var report = read("a\u0000.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.file()).doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1989-12-31", "2200-01-01", "-0001-01-01", "2026-11-22T00:00:00", "2026-02-30", "999999999-01-01"
            })
    void a_day_that_is_no_plain_day_from_1990_to_2199_refuses_its_row_in_every_format(String day) {
        var list = read("a.csv", (HEADER + "B-1,D-1,Dupont,FR," + day + ",,1.00,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(list.rejections()).extracting(Rejection::field).containsExactly("issued_on");
        var row = "<row r='2'>" + text("B-1") + text("D-1") + text("Dupont") + text("FR") + text("2026-01-05")
                + text(day) + "<c><v>10.5</v></c></row>";
        assertThat(read("a.xlsx", Workbooks.ofSheet(header() + row)).rejections())
                .extracting(Rejection::field)
                .containsExactly("due_on");
        assertThat(read(
                                "a.xml",
                                Samples.changed(
                                        "invoice.ubl.xml", "<cbc:IssueDate>2026-10-18", "<cbc:IssueDate>" + day))
                        .rejections())
                .extracting(Rejection::field)
                .containsExactly("issued_on");
        var cii = Samples.changed("invoice.cii.xml", "\"102\">20261018", "\"102\">" + day.replace("-", ""));
        assertThat(read("a.xml", cii).rejections()).extracting(Rejection::field).containsExactly("issued_on");
    }

    @Test
    void such_a_character_in_a_header_or_an_e_invoice_ends_the_import_too() {
        var list = read("a.csv", ("x\u0000," + HEADER).getBytes(StandardCharsets.UTF_8));
        assertThat(list.status()).isEqualTo(ImportStatus.DONE);
        var invoice = read("a.xml", Samples.changed("invoice.ubl.xml", "2026/0042", "\u0000"));
        assertThat(invoice.status()).isEqualTo(ImportStatus.DONE);
        assertThat(invoice.rejections()).extracting(Rejection::code).containsExactly("xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n", "\t", "\u2028", "\u00a0", "\u200b"})
    void white_space_around_a_mail_address_is_no_part_of_it_in_a_list_or_an_e_invoice(String end) {
        var list = read(
                "a.csv",
                (HEADER + "B-1,D-L,Dupont,FR,2026-01-05,,1.00,\"a@x.example" + end + "\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(list.accepted()).isEqualTo(1);
        assertThat(list.warnings()).isEmpty();
        read("a.xml", Samples.changed("invoice.ubl.xml", "compta@dupont.example", "a@x.example" + end));
        var buyer = firm.as(() -> CONTEXT.get(Debtors.class).search(firm.id(), "a@x.example", 10));
        assertThat(buyer).hasSize(2);
    }

    @Test
    void an_error_of_the_machine_ends_the_import_as_failed_with_a_reason_and_it_can_be_repeated() {
        var id = receive("a.csv", (HEADER + "B-1,D-1,Dupont,FR,2026-01-05,,1.00,\n").getBytes(StandardCharsets.UTF_8));
        var breaking = spy(CONTEXT.get(ImportSteps.class));
        doThrow(new OutOfMemoryError("Java heap space"))
                .when(breaking)
                .merge(any(), any(), anyInt(), any(), any(), any());
        var run = new ImportRun(
                breaking, CONTEXT.get(ImportEnds.class), CONTEXT.get(PagePictures.class), CONTEXT.get(Firms.class));
        firm.doing(() -> run.work(firm.id(), id));
        assertThat(report(id).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(problem(id)).isEqualTo("OutOfMemoryError");
        firm.doing(() -> CONTEXT.get(Imports.class).repeat(firm.id(), id));
        work(id);
        assertThat(report(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(report(id).accepted()).isEqualTo(1);
    }

    @Test
    void an_import_whose_job_is_given_up_is_failed_with_the_reason_and_can_be_repeated() {
        var id = receive("a.csv", (HEADER + "B-1,D-1,Dupont,FR,2026-01-05,,1.00,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(firm.as(() -> CONTEXT.get(ImportSteps.class).begin(firm.id(), id)))
                .isPresent();
        firm.doing(() -> CONTEXT.get(ImportRun.class).giveUp(firm.id(), id, "its node died 12 times"));
        assertThat(report(id).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(problem(id)).contains("died");
        firm.doing(() -> CONTEXT.get(Imports.class).repeat(firm.id(), id));
        work(id);
        assertThat(report(id).accepted()).isEqualTo(1);
    }

    private static String header() {
        var cells = new StringBuilder("<row r='1'>");
        for (var name : HEADER.strip().split(",")) {
            cells.append(text(name));
        }
        return cells + "</row>";
    }

    private static String text(String text) {
        return "<c t='str'><v>" + text + "</v></c>";
    }

    private ImportReport read(String name, byte[] file) {
        var id = receive(name, file);
        work(id);
        return report(id);
    }

    private ImportId receive(String name, byte[] file) {
        return firm.as(() -> {
            try {
                return CONTEXT.get(Imports.class)
                        .receive(firm.id(), name, null, new ByteArrayResource(file), "api:test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void work(ImportId id) {
        firm.doing(() -> CONTEXT.get(ImportRun.class).work(firm.id(), id));
    }

    private ImportReport report(ImportId id) {
        return firm.as(() -> CONTEXT.get(Imports.class).find(firm.id(), id)).orElseThrow();
    }

    private static String problem(ImportId id) {
        return JdbcClient.create(CONTEXT.db().superuser())
                .sql("select problem from imports.import where import_id = " + id.value())
                .query(String.class)
                .single();
    }
}
