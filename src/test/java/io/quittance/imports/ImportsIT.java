package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Money;
import io.quittance.ledger.Ledger;
import io.quittance.parties.Debtors;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of open invoices, without the scheduler: the test works the order itself. */
class ImportsIT {

    private static final String HEADER =
            "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,email\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 22), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "imports-" + FIRMS.incrementAndGet());
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
    void both_dialects_are_read_and_the_same_file_twice_changes_nothing() {
        var semicolons =
                "invoice_number;debtor_reference;debtor_name;country;issued_on;amount\r\nB-2;D-1;Boulangerie Élan;FR;2026-01-05;1.234,50\r\n";
        var first = read(HEADER + "B-1,D-1,Boulangerie Élan,FR,2026-01-05,2026-02-04,100.10,c@debtor.example\n");
        var second = read(semicolons, Charset.forName("windows-1252"));
        assertThat(first.accepted()).isEqualTo(1);
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.warnings()).contains(new ImportWarning(1, "due_on", "derived-from-terms"));
        assertThat(invoice("B-2").open()).isEqualTo(Money.parse("1234.50", "EUR"));
        assertThat(invoice("B-2").dueOn()).isEqualTo(LocalDate.of(2026, 2, 4));
        var again = read(semicolons, Charset.forName("windows-1252"));
        assertThat(again.accepted()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        var debtor = firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), "D-1"))
                .orElseThrow();
        assertThat(debtor.name()).isEqualTo("Boulangerie Élan");
        assertThat(debtor.email())
                .as("a poorer list never empties what is known")
                .hasToString("c@debtor.example");
    }

    @Test
    void good_rows_are_taken_and_bad_ones_named_with_their_remedy() {
        var report = read(HEADER
                + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.10,\n"
                + "B-2,D-1,Dupont,FR,2026-13-05,2026-02-04,100.10,\n"
                + "B-3,D-1,Dupont,XX,2026-01-05,2026-02-04,100.10,\n"
                + "B-4,D-1,Dupont,FR,2026-01-05,2026-02-04,100.105,\n"
                + "B-5,D-1,Dupont,FR,2026-01-05,2026-02-04,100.10,\"a@b.example,c@d.example\"\n"
                + ",D-1,Dupont,FR,2026-01-05,2026-02-04,100.10,\n"
                + "B-7,D-1,Dupont,FR,2026-01-05,2026-01-04,100.10,\n"
                + "B-8,D-1,Du\u0000pont,FR,2026-01-05,2026-02-04,100.10,\n"
                + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.10,\n"
                + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,999.99,\n"
                + "B-9,D-1,Dupont,FR,2026-01-05,2026-02-04,100,10,\n");
        assertThat(report.read()).isEqualTo(11);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.warnings()).contains(new ImportWarning(6, "email", "first-of-several"));
        assertThat(report.rejections())
                .extracting(Rejection::line, Rejection::field, Rejection::code)
                .containsExactly(
                        row(3, "issued_on", "no-such-day"),
                        row(4, "country", "unknown"),
                        row(5, "amount", "precision"),
                        row(7, "invoice_number", "missing"),
                        row(8, "due_on", "order"),
                        row(9, "debtor_name", "characters"),
                        row(11, "invoice_number", "duplicate"),
                        row(12, "row", "too-wide"));
        assertThat(report.rejections())
                .allSatisfy(rejection -> assertThat(rejection.remedy()).isNotBlank());
    }

    @Test
    void a_file_without_a_mandatory_column_is_refused_as_a_whole() {
        var report = read("invoice_number;debtor_reference\nB-1;D-1\n");
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.rejections()).extracting(Rejection::field).contains("amount", "debtor_name");
        assertThat(read("").rejections()).extracting(Rejection::code).containsExactly("empty");
    }

    @Test
    void the_test_virus_is_refused_and_not_kept_for_its_columns() {
        var virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        var report = read(virus);
        assertThat(report.status()).isEqualTo(ImportStatus.DONE);
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("malware");
        assertThat(report.asks()).isFalse();
    }

    @Test
    void ten_thousand_columns_or_an_endless_line_are_refused_in_words() {
        assertThat(read("x,".repeat(10_000) + "\n").rejections())
                .extracting(Rejection::code)
                .containsExactly("unreadable");
        var report = read(HEADER + "B-1,D-1,Dupont,FR,2026-01-05,,1.00,\nB-2," + "x".repeat(3_000_000) + "\n");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections()).extracting(Rejection::code).containsExactly("unreadable");
    }

    @Test
    void a_credit_note_may_stand_before_the_invoice_it_corrects() {
        var report =
                read("invoice_number,debtor_reference,debtor_name,country,issued_on,amount,type,corrects,open_amount\n"
                        + "A-1,D-1,Dupont,FR,2026-02-05,30.00,CREDIT_NOTE,B-1,\n"
                        + "B-1,D-1,Dupont,FR,2026-01-05,100.00,,,90.00\n"
                        + "A-2,D-1,Dupont,FR,2026-02-05,5.00,credit_note,B-404,\n"
                        + "A-3,D-1,Dupont,FR,2026-02-05,5.00,CREDIT_NOTE,,\n"
                        + "B-2,D-1,Dupont,FR,2026-01-05,10.00,,,0\n");
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.rejections()).extracting(Rejection::field).containsExactly("corrects");
        assertThat(invoice("B-1").open())
                .as("what names no invoice is set off too")
                .isEqualTo(Money.parse("55.00", "EUR"));
        assertThat(invoice("B-2").state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void a_changed_row_changes_the_invoice_until_somebody_refers_to_it() {
        var row = HEADER + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,%s,\n";
        read(row.formatted("100.00"));
        assertThat(read(row.formatted("120.00")).changed()).isEqualTo(1);
        assertThat(invoice("B-1").open()).isEqualTo(Money.parse("120.00", "EUR"));
        var id = invoice("B-1").id();
        firm.doing(() -> CONTEXT.get(Holds.class)
                .place(firm.id(), new HoldRequest(null, id, HoldKind.AGENT, null, "asked", "staff_1")));
        assertThat(read(row.formatted("130.00")).rejections())
                .extracting(Rejection::code)
                .containsExactly("in-use");
    }

    @Test
    void a_number_that_stands_again_in_a_later_chunk_is_the_same_or_is_refused() {
        var again = "N-0,D-0,Dupont 0,FR,2026-01-05,2026-02-04,%s.00,\n";
        var file = rows(20_500) + again.formatted("1") + again.formatted("2");
        var report = read(file);
        assertThat(report.accepted()).isEqualTo(20_500);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rejections())
                .extracting(Rejection::line, Rejection::field, Rejection::code)
                .containsExactly(row(20_503, "invoice_number", "duplicate"));
        var second = read(file + "\n");
        assertThat(second.unchanged()).isEqualTo(20_501);
        assertThat(second.rejections()).extracting(Rejection::line).containsExactly(20_503L);
    }

    @Test
    void many_changed_rows_change_their_invoices_together_and_the_others_stay() {
        read(rows(3_000));
        var later = rows(3_000).replaceAll("N-([0-9]*)5,(.*),([0-9]+)\\.00,", "N-$15,$2,$3.50,");
        var report = read(later);
        assertThat(report.changed()).isEqualTo(300);
        assertThat(report.unchanged()).isEqualTo(2_700);
        assertThat(invoice("N-15").open()).isEqualTo(Money.parse("16.50", "EUR"));
        assertThat(read(later + "\n").unchanged()).isEqualTo(3_000);
    }

    @Test
    void whatever_a_row_may_say_otherwise_is_taken_and_the_books_agree() {
        var header =
                "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,currency,type,open_amount,description\n";
        read(header
                + "B-1,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,,\n"
                + "B-2,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,80.00,\n"
                + "B-3,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,,\n"
                + "B-4,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,,old\n"
                + "B-5,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,,\n");
        var report = read(header
                + "B-1,D-2,Durand,FR,2026-01-05,2026-02-04,120.00,EUR,,,\n"
                + "B-2,D-1,Dupont,FR,2026-01-05,2026-02-04,110.00,EUR,,0,\n"
                + "B-3,D-1,Dupont,FR,2026-01-05,2026-02-04,90.00,CHF,,70.00,\n"
                + "B-4,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,,,new\n"
                + "B-5,D-1,Dupont,FR,2026-01-05,2026-02-04,100.00,EUR,CREDIT_NOTE,,\n");
        assertThat(report.changed()).isEqualTo(5);
        assertThat(report.rejections()).isEmpty();
        assertThat(invoice("B-1").open()).isEqualTo(Money.parse("120.00", "EUR"));
        assertThat(invoice("B-2").state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice("B-3").open()).isEqualTo(Money.parse("70.00", "CHF"));
        assertThat(invoice("B-4").description()).isEqualTo("new");
    }

    @Test
    void a_killed_import_goes_on_after_its_last_chunk_and_counts_nothing_twice() {
        var file = rows(45_000);
        var id = receive(file, StandardCharsets.UTF_8);
        var all = JdbcClient.create(CONTEXT.db().superuser());
        all.sql(
                        "create function public.fail() returns trigger language plpgsql as $$ begin raise exception 'no more'; end $$")
                .update();
        all.sql(
                        "create trigger fail before update of done_line on imports.import for each row when (new.chunks = 2) execute function public.fail()")
                .update();
        work(id);
        assertThat(report(id).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(report(id).read()).isEqualTo(20_000);
        all.sql("drop trigger fail on imports.import").update();
        firm.doing(() -> JdbcClient.create(CONTEXT.db().superuser())
                .sql("update imports.import set status = 'QUEUED' where import_id = " + id.value())
                .update());
        work(id);
        assertThat(report(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(report(id).accepted()).isEqualTo(45_000);
        assertThat(count("imports.file_part")).isZero();
    }

    @Test
    void two_equal_imports_at_once_end_as_one() throws Exception {
        var file = rows(5_000);
        assertThat(receive(file, StandardCharsets.UTF_8)).isEqualTo(receive(file, StandardCharsets.UTF_8));
        var other = receive(file + "X-1,D-1,Dupont,FR,2026-01-05,,1.00,\n", StandardCharsets.UTF_8);
        var one = receive(file, StandardCharsets.UTF_8);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> left = threads.submit(() -> work(one));
            Future<?> right = threads.submit(() -> work(other));
            left.get();
            right.get();
        }
        assertThat(report(one).status()).isEqualTo(ImportStatus.DONE);
        assertThat(report(other).status()).isEqualTo(ImportStatus.DONE);
        assertThat(report(one).accepted() + report(other).accepted()).isEqualTo(5_001);
    }

    private static Tuple row(long line, String field, String code) {
        return Tuple.tuple(line, field, code);
    }

    private static String rows(int count) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            text.append(
                    "N-%d,D-%d,Dupont %d,FR,2026-01-05,2026-02-04,%d.00,\n".formatted(i, i % 50, i % 50, 1 + i % 900));
        }
        return text.toString();
    }

    private ImportReport read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private ImportReport read(String text, Charset charset) {
        var id = receive(text, charset);
        work(id);
        return report(id);
    }

    private ImportId receive(String text, Charset charset) {
        FirmId id = firm.id();
        var file = new ByteArrayResource(text.getBytes(charset));
        return firm.as(() -> {
            try {
                return CONTEXT.get(Imports.class).receive(id, "open.csv", null, file, "api:test");
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

    private Invoice invoice(String number) {
        return firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow();
    }

    private long count(String table) {
        return JdbcClient.create(CONTEXT.db().superuser())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
