package io.quittance.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.agenda.OpenedTasks;
import io.quittance.agenda.TaskKind;
import io.quittance.agenda.Tasks;
import io.quittance.allocation.AllocationRequest;
import io.quittance.allocation.Allocations;
import io.quittance.allocation.Designated;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures from the real ledger, on days of the past too. */
class ReportingIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2026, 9, 30);
    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "correspondence", "receivables", "agenda", "reporting");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private FirmFixture firm;
    private DebtorId debtor;

    @BeforeEach
    void a_firm_with_a_debtor() {
        firm = FirmFixture.aFirm(CONTEXT, "figures-" + NUMBERS.incrementAndGet());
        debtor = firm.aDebtor("D-1").id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    /** Data set K of {@link FormulasTest}; everything still open then was paid later, so the day lies truly in the past. */
    @Test
    void the_quarter_of_data_set_k_has_its_worked_figures() {
        var june = invoice("700000.00", "2026-06-10", "2026-07-10");
        var july = invoice("400000.00", "2026-07-15", "2026-08-14");
        var august = invoice("350000.00", "2026-08-15", "2026-10-14");
        var september = invoice("500000.00", "2026-09-15", "2026-10-15");
        paid(june, "700000.00", "2026-08-10");
        paid(july, "180000.00", "2026-09-05");
        paid(august, "250000.00", "2026-09-10");
        paid(july, "220000.00", "2026-10-20");
        paid(september, "500000.00", "2026-10-20");
        invoice("999.00", "2026-10-01", "2026-10-31");
        var report = firm.as(() -> CONTEXT.get(Kpis.class).of(firm.id(), SEPTEMBER_30, Period.QUARTER));
        assertThat(report.from()).isEqualTo("2026-07-01");
        assertThat(report.days()).isEqualTo(92);
        assertThat(report.figures()).singleElement().satisfies(figures -> {
            assertThat(figures.receivables()).isEqualTo(eur("820000.00"));
            assertThat(figures.overdue()).isEqualTo(eur("220000.00"));
            assertThat(figures.sales()).isEqualTo(eur("1250000.00"));
            assertThat(figures.dsoSimple()).hasToString("60.352");
            assertThat(figures.dsoCountBack()).hasToString("58.343");
            assertThat(figures.bestPossibleDso()).hasToString("44.160");
            assertThat(figures.averageDaysDelinquent()).hasToString("16.192");
            assertThat(figures.cei()).hasToString("83.704");
            assertThat(figures.overdueRatio()).hasToString("26.83");
        });
    }

    /** Data set K: 29 of 40, 41,600 of 52,000. */
    @Test
    void promises_are_counted_by_their_number_and_by_their_amounts_in_the_period_of_their_last_day() {
        promises("KEPT", 28, 1_000, "2026-09-10");
        promises("KEPT", 1, 13_600, "2026-09-30");
        promises("BROKEN", 10, 1_000, "2026-07-01");
        promises("BROKEN", 1, 400, "2026-08-15");
        promises("CANCELLED", 5, 1_000, "2026-08-15");
        promises("BROKEN", 3, 1_000, "2026-06-30");
        promises("KEPT", 3, 1_000, "2026-10-01");
        var rates =
                firm.as(() -> CONTEXT.get(KeptPromises.class).of(firm.id(), LocalDate.of(2026, 7, 1), SEPTEMBER_30));
        assertThat(rates).hasSize(1);
        assertThat(rates.get(Money.currencyOf("EUR"))).satisfies(euros -> {
            assertThat(euros.byCount()).hasToString("72.50");
            assertThat(euros.byAmount()).hasToString("80.00");
        });
        assertThat(firm.as(() -> CONTEXT.get(KeptPromises.class).of(firm.id(), TODAY, TODAY)))
                .isEmpty();
    }

    private void promises(String state, int number, int euros, String lastDay) {
        JdbcClient.create(CONTEXT.db().superuser())
                .sql("""
                        insert into plans.promise (firm_id, debtor_id, currency, amount_minor, promised_on, hold_until, side, author,
                            state, made_at, ended_on, ended_by)
                        select :firm, :debtor, 'EUR', :euros * 100, :day::date - 2, :day::date, 'AGENT', 'staff_1', :state, now(),
                            :day::date + 1, 'machine'
                        from generate_series(1, :number)
                        """)
                .param("firm", firm.id().value())
                .param("debtor", debtor.value())
                .param("euros", euros)
                .param("day", lastDay)
                .param("state", state)
                .param("number", number)
                .update();
    }

    @Test
    void without_invoices_there_is_no_figure() {
        assertThat(firm.as(() -> CONTEXT.get(Kpis.class).of(firm.id(), TODAY, Period.MONTH))
                        .figures())
                .isEmpty();
        assertThat(firm.as(() -> CONTEXT.get(Ageing.class).of(firm.id(), TODAY)).figures())
                .isEmpty();
    }

    @Test
    void ageing_puts_each_claim_in_its_bucket_and_credit_in_none() {
        var on = LocalDate.of(2026, 1, 31);
        for (var due : List.of(
                "2026-01-31",
                "2026-01-30",
                "2026-01-01",
                "2025-12-31",
                "2025-12-02",
                "2025-12-01",
                "2025-11-02",
                "2025-11-01")) {
            invoice("10.00", "2025-10-15", due);
        }
        creditNote("25.00", "2026-01-15");
        var report = firm.as(() -> CONTEXT.get(Ageing.class).of(firm.id(), on));
        var figures = report.figures().getFirst();
        assertThat(figures.buckets()).extracting(AgeingReport.BucketSum::count).containsExactly(1L, 2L, 2L, 2L, 1L);
        assertThat(figures.overdue()).isEqualTo(eur("70.00"));
        assertThat(figures.credits()).isEqualTo(eur("25.00"));
        var rows = firm.as(() -> CONTEXT.get(Ageing.class)
                .rows(firm.id(), on, Money.currencyOf("EUR"), List.of(AgeBucket.DAYS_91_AND_MORE), 0, 10));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.daysPastDue()).isEqualTo(91);
            assertThat(row.debtor()).isEqualTo(debtor);
        });
    }

    @Test
    void an_earlier_day_shows_what_was_open_then_and_today_what_is_open_now() {
        var invoice = invoice("100.00", "2026-09-01", "2026-10-01");
        paid(invoice, "60.00", "2026-11-01");
        assertThat(openOn(LocalDate.of(2026, 8, 31))).isNull();
        assertThat(openOn(LocalDate.of(2026, 10, 31))).isEqualTo(eur("100.00"));
        assertThat(openOn(TODAY)).isEqualTo(eur("40.00"));
    }

    @Test
    void the_case_list_puts_work_first_and_what_is_held_last() {
        invoice("100.00", "2026-09-01", "2026-10-01");
        var large = debtorWithInvoice("D-2", "900.00");
        var asked = debtorWithInvoice("D-3", "1.00");
        firm.doing(() ->
                OpenedTasks.open(CONTEXT.get(Tasks.class), firm.id(), TaskKind.QUESTION, "q_1", asked, "OTHER", TODAY));
        firm.doing(() -> CONTEXT.get(Holds.class)
                .place(firm.id(), new HoldRequest(large, null, HoldKind.AGENT, null, "on holiday", "staff_1")));
        assertThat(cases(CaseFilter.Kind.ALL, ""))
                .extracting(CaseSummary::debtor)
                .containsExactly(asked, debtor, large);
        assertThat(cases(CaseFilter.Kind.HELD, ""))
                .extracting(CaseSummary::holdKind)
                .containsExactly("AGENT");
        assertThat(cases(CaseFilter.Kind.WITH_TASK, ""))
                .extracting(CaseSummary::taskKind)
                .containsExactly("QUESTION");
        assertThat(cases(CaseFilter.Kind.ALL, "dupont d-2"))
                .extracting(CaseSummary::debtor)
                .containsExactly(large);
        var counts = firm.as(() -> CONTEXT.get(Cases.class).counts(filter(CaseFilter.Kind.ALL, ""), TODAY));
        assertThat(counts).isEqualTo(new CaseCounts(3, 1, 3, 1));
    }

    @Test
    void the_case_list_finds_an_invoice_by_the_beginning_of_its_number() {
        var invoice = invoice("100.00", "2026-09-01", "2026-10-01");
        debtorWithInvoice("D-2", "900.00");
        assertThat(cases(CaseFilter.Kind.ALL, invoice.number().toLowerCase(Locale.ROOT)))
                .extracting(CaseSummary::debtor)
                .containsExactly(debtor);
    }

    @Test
    void an_agent_reads_the_cases_of_all_assigned_firms_and_of_no_other() {
        invoice("100.00", "2026-09-01", "2026-10-01");
        var mine = List.of(firm.id());
        firm = FirmFixture.aFirm(CONTEXT, "figures-" + NUMBERS.incrementAndGet());
        debtorWithInvoice("D-1", "5.00");
        var both = List.of(mine.getFirst(), firm.id());
        var filter = new CaseFilter(both, CaseFilter.Kind.ALL, "");
        assertThat(new TenantScope.Agent(both, null)
                        .call(() -> CONTEXT.get(Cases.class).page(filter, TODAY, 0, 10)))
                .hasSize(2);
        assertThat(new TenantScope.Agent(mine, null)
                        .call(() -> CONTEXT.get(Cases.class).page(filter, TODAY, 0, 10)))
                .hasSize(1);
    }

    private Money openOn(LocalDate day) {
        var figures =
                firm.as(() -> CONTEXT.get(Ageing.class).of(firm.id(), day)).figures();
        return figures.isEmpty() ? null : figures.getFirst().total();
    }

    private List<CaseSummary> cases(CaseFilter.Kind kind, String text) {
        return firm.as(() -> CONTEXT.get(Cases.class).page(filter(kind, text), TODAY, 0, 10));
    }

    private CaseFilter filter(CaseFilter.Kind kind, String text) {
        return new CaseFilter(List.of(firm.id()), kind, text);
    }

    private DebtorId debtorWithInvoice(String reference, String amount) {
        var id = firm.aDebtor(reference).id();
        put(InvoiceDraft.of(
                "C-" + NUMBERS.incrementAndGet(),
                reference,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 10, 1),
                eur(amount)));
        return id;
    }

    private Invoice invoice(String amount, String issuedOn, String dueOn) {
        return put(InvoiceDraft.of(
                "B-" + NUMBERS.incrementAndGet(),
                "D-1",
                LocalDate.parse(issuedOn),
                LocalDate.parse(dueOn),
                eur(amount)));
    }

    private void creditNote(String amount, String on) {
        var day = LocalDate.parse(on);
        put(new InvoiceDraft(
                "G-" + NUMBERS.incrementAndGet(),
                "D-1",
                InvoiceType.CREDIT_NOTE,
                day,
                day,
                eur(amount),
                null,
                null,
                null,
                null,
                null,
                List.of()));
    }

    private Invoice put(InvoiceDraft draft) {
        return firm.as(
                () -> CONTEXT.get(InvoicePuts.class).put(firm.id(), draft).stored());
    }

    private void paid(Invoice invoice, String amount, String valueOn) {
        var payment = new PaymentId(NUMBERS.incrementAndGet());
        firm.doing(() -> CONTEXT.get(Allocations.class)
                .allocate(
                        firm.id(),
                        new AllocationRequest(
                                payment,
                                "payment/" + payment,
                                debtor,
                                List.of(Designated.whole(invoice.id())),
                                eur(amount),
                                LocalDate.parse(valueOn))));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
