package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.DateOrder;
import io.quittance.columns.DecimalMark;
import io.quittance.columns.Guesses;
import io.quittance.columns.Header;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Files with headers of other programs. */
class ColumnMappingIT {

    private static final String FRENCH =
            "N° facture;Code client;Nom du client;Date de facture;Échéance;Montant TTC;Agence\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 22), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "columns-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void foreign_headers_are_guessed_confirmed_once_and_then_used_without_asking() {
        var first = read(FRENCH + "F-1;C-1;Élan SARL;31/01/2026;02/03/2026;1.234,50;Lyon\n");
        assertThat(first.asks()).isTrue();
        assertThat(first.accepted()).isZero();
        var look = look(first);
        assertThat(look.values("Nom du client")).containsExactly("Élan SARL");
        var guess = proposal(look);
        assertThat(guess.columns())
                .containsEntry("N° facture", "invoice_number")
                .containsEntry("Échéance", "due_on")
                .containsEntry("Montant TTC", "amount")
                .doesNotContainKey("Agence");
        var done = run(first, with(guess, Map.of("country", "FR"), null, null));
        assertThat(done.asks()).isFalse();
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.rejections()).isEmpty();
        assertThat(invoice("F-1").total()).isEqualTo(Money.parse("1234.50", "EUR"));
        assertThat(invoice("F-1").issuedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(invoice("F-1").dueOn()).isEqualTo(LocalDate.of(2026, 3, 2));

        var second = read("Échéance;N° facture;Code client;Nom du client;Date de facture;Montant TTC;Agence\n"
                + "04/05/2026;F-2;C-1;Élan SARL;03/04/2026;2.000;Lyon\n");
        assertThat(second.asks()).isFalse();
        assertThat(second.accepted()).as("the order of the columns is free").isEqualTo(1);
        assertThat(invoice("F-2").issuedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(invoice("F-2").total())
                .as("2.000 are two thousand, as in the first file")
                .isEqualTo(Money.parse("2000.00", "EUR"));
        assertThat(second.warnings()).isEmpty();
    }

    @Test
    void a_workbook_with_the_same_headers_uses_what_was_remembered_and_its_typed_numbers_leave_no_doubt()
            throws IOException {
        run(read(FRENCH + "F-1;C-1;Élan SARL;31/01/2026;02/03/2026;1.234,50;Lyon\n"), french());
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Factures");
            var headers = FRENCH.strip().split(";");
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            sheet.value(1, 0, "F-9");
            sheet.value(1, 1, "C-1");
            sheet.value(1, 2, "Élan SARL");
            sheet.value(1, 3, LocalDate.of(2026, 4, 3));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, "04/05/2026");
            sheet.value(1, 5, 1234.5);
        }
        var report = read(out.toByteArray());
        assertThat(report.rejections()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(invoice("F-9").total()).isEqualTo(Money.parse("1234.50", "EUR"));
        assertThat(invoice("F-9").dueOn()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void a_date_that_may_be_of_two_months_is_asked_for_and_never_guessed() {
        var report = read(FRENCH + "F-1;C-1;Élan;03/04/2026;05/06/2026;10,00;\n");
        var look = look(report);
        var mapping = with(proposal(look), Map.of("country", "FR"), null, null);
        assertThat(look.unclearDate(mapping)).isEqualTo("03/04/2026");
        assertThatThrownBy(() -> run(report, mapping))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo("date-unclear"));
        var monthFirst = with(mapping, Map.of("country", "US"), DateOrder.MONTH_FIRST, null);
        assertThat(run(report, monthFirst).accepted()).isEqualTo(1);
        assertThat(invoice("F-1").issuedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void a_later_file_that_contradicts_what_was_remembered_is_asked_about_and_nothing_of_it_is_taken() {
        run(read(FRENCH + "F-1;C-1;Élan;31/01/2026;31/03/2026;10,00;\n"), french());
        var swapped = read(FRENCH + "F-2;C-1;Élan;03/04/2026;03/31/2026;10,00;\n");
        assertThat(swapped.asks()).isTrue();
        assertThat(swapped.accepted()).isZero();
        assertThat(swapped.rejections()).extracting(Rejection::code).contains("date-contradicts");
        var points = read(FRENCH + "F-2;C-1;Élan;31/01/2026;31/03/2026;10.50;\n");
        assertThat(points.rejections()).extracting(Rejection::code).containsExactly("decimal-contradicts");
        assertThat(run(swapped, french()).accepted())
                .as("the file itself decides")
                .isEqualTo(1);
        assertThat(invoice("F-2").issuedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.234    | 5,10     | 1234.00
                    1,234    | 5.10     | 1234.00
                    1 234,5  | 5,10     | 1234.50
                    1'234.50 | 5.10     | 1234.50
                    € 12,50  | 5,10     | 12.50
                    12,50 EUR| 5,10     | 12.50
                    """)
    void the_other_amounts_of_a_column_decide_what_a_point_means(String amount, String other, String expected) {
        var report =
                read(FRENCH + "F-1;C-1;Élan;31/01/2026;;" + amount + ";\nF-2;C-1;Élan;31/01/2026;;" + other + ";\n");
        assertThat(run(report, french()).rejections()).isEmpty();
        assertThat(invoice("F-1").total()).isEqualTo(Money.parse(expected, "EUR"));
    }

    @Test
    void amounts_that_leave_a_doubt_are_asked_for_and_another_currency_is_refused() {
        var report = read(FRENCH + "F-1;C-1;Élan;31/01/2026;;1.234;\nF-2;C-1;Élan;31/01/2026;;12 USD;\n");
        assertThatThrownBy(() -> run(report, french()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo("decimal-unclear"));
        var done = run(report, with(french(), Map.of("country", "FR"), null, DecimalMark.COMMA));
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.rejections())
                .extracting(Rejection::number, Rejection::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("F-2", "currency-differs"));
    }

    @Test
    void a_mapping_without_a_mandatory_column_or_with_two_headers_for_one_says_so() {
        var report = read(FRENCH + "F-1;C-1;Élan;31/01/2026;;10,00;\n");
        var columns = new HashMap<>(french().columns());
        columns.put("Agence", "amount");
        columns.remove("Code client");
        var wrong = new ColumnMapping(columns, Map.of("currency", "XXQ"), null, null, null);
        assertThatThrownBy(() -> run(report, wrong))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(why -> why.field() + " " + why.code())
                                .containsExactly(
                                        "debtor_reference column-missing",
                                        "country column-missing",
                                        "amount column-twice",
                                        "currency constant"));
    }

    @Test
    void what_is_remembered_can_be_seen_changed_and_forgotten_and_a_file_can_be_let_go() {
        run(read(FRENCH + "F-1;C-1;Élan;31/01/2026;;10,00;\n"), french());
        var mappings = CONTEXT.get(ColumnMappings.class);
        var known = staff(() -> mappings.of(firm.id())).getFirst();
        assertThat(known.headers()).contains("N° facture", "Agence");
        staff(() -> {
            var columns = new HashMap<>(known.mapping().columns());
            columns.put("Agence", "description");
            mappings.change(
                    firm.id(),
                    known.id(),
                    new ColumnMapping(columns, known.mapping().constants(), null, null, null),
                    "tester");
            return true;
        });
        read(FRENCH + "F-2;C-1;Élan;31/01/2026;;10,00;Lyon\n");
        assertThat(invoice("F-2").description()).isEqualTo("Lyon");
        staff(() -> {
            mappings.forget(firm.id(), known.id(), "tester");
            return true;
        });
        var again = read(FRENCH + "F-3;C-1;Élan;31/01/2026;;10,00;Lyon\n");
        assertThat(again.asks()).isTrue();
        staff(() -> {
            mappings.letGo(firm.id(), again.id());
            return true;
        });
        assertThat(staff(() -> mappings.look(firm.id(), again.id(), null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Rechnungsnummer;Kundennummer;Firma;Rechnungsdatum;Fälligkeit;Bruttobetrag;Länderkennzeichen",
        "Factuurnummer;Klantnummer;Klantnaam;Factuurdatum;Vervaldatum;Totaal incl. btw;Land",
        "Invoice No.;Customer ID;Customer name;Invoice date;Due date;Total amount;Country",
        "CompAuxNum;CompAuxLib;PieceRef;PieceDate;Date d'échéance;Solde dû;Montant TTC"
    })
    void headers_of_four_languages_are_guessed(String header) {
        var labels = java.util.List.of(header.split(";"));
        assertThat(Guesses.of(labels)).hasSize(labels.size());
    }

    private ColumnMapping french() {
        return with(
                new ColumnMapping(
                        Guesses.of(new Header(java.util.List.of(FRENCH.strip().split(";"))).labels()),
                        Map.of(),
                        null,
                        null,
                        null),
                Map.of("country", "FR"),
                null,
                null);
    }

    private static ColumnMapping with(
            ColumnMapping mapping,
            Map<String, String> constants,
            @Nullable DateOrder dates,
            @Nullable DecimalMark mark) {
        return new ColumnMapping(mapping.columns(), constants, dates, mark, null);
    }

    private TableScan look(ImportReport report) {
        return staff(() -> CONTEXT.get(ColumnMappings.class).look(firm.id(), report.id(), null))
                .orElseThrow();
    }

    private ColumnMapping proposal(TableScan look) {
        return staff(() -> CONTEXT.get(ColumnMappings.class).proposal(firm.id(), look));
    }

    private ImportReport run(ImportReport report, ColumnMapping mapping) {
        staff(() -> {
            CONTEXT.get(ColumnMappings.class)
                    .run(firm.id(), report.id(), look(report).start(), mapping, "tester");
            return true;
        });
        return worked(report.id());
    }

    private <T> T staff(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }

    private ImportReport read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport read(byte[] file) {
        return worked(staff(() -> {
            try {
                return CONTEXT.get(Imports.class)
                        .receive(firm.id(), "file.csv", null, new ByteArrayResource(file), "tester");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private ImportReport worked(ImportId id) {
        return firm.as(() -> ImportWork.work(CONTEXT, firm.id(), id));
    }

    private Invoice invoice(String number) {
        return firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), number))
                .orElseThrow();
    }
}
