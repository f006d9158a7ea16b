package io.quittance.waves;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.imports.Imports;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Money;
import io.quittance.parties.Capacity;
import io.quittance.parties.Debtors;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.ReminderRuns;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An unusual number of messages waits for a person's yes. */
class WavesIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ImportId LIST = new ImportId(77);
    private static final ModuleContext CONTEXT = new ModuleContext(
            MONDAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "waves");
    private static final JdbcClient EVERYTHING = JdbcClient.create(CONTEXT.db().superuser());
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmId firm;

    @BeforeEach
    void a_firm_that_may_write() {
        CONTEXT.travelTo(MONDAY);
        firm = FirmFixture.aFirm(CONTEXT, "waves-" + FIRMS.incrementAndGet()).id();
        staff(() -> CONTEXT.get(SenderCapacities.class)
                .grant(new SenderCapacity(
                        firm, new CountryCode("FR"), Capacity.CREDITOR_OWN, null, LocalDate.of(2020, 1, 1), null)));
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_file_that_lets_more_than_two_hundred_messages_leave_waits_for_a_yes() {
        bring(201, 10);
        var wave = CONTEXT.get(Waves.class);
        assertThat(of(() -> wave.ofImport(firm, LIST))).hasValueSatisfying(seen -> {
            assertThat(seen.state()).isEqualTo(WaveState.WAITING);
            assertThat(seen.messages()).isEqualTo(201);
            assertThat(seen.on()).isEqualTo(MONDAY);
        });
        pass(MONDAY);
        assertThat(sent()).isZero();
        staff(() -> wave.allow(firm, waiting(), null, "test"));
        pass(MONDAY.plusDays(1));
        assertThat(sent()).isEqualTo(201);
    }

    @Test
    void a_usual_file_lets_its_messages_leave_without_a_question() {
        bring(40, 10);
        assertThat(of(() -> CONTEXT.get(Waves.class).ofImport(firm, LIST)))
                .hasValueSatisfying(seen -> assertThat(seen.state()).isEqualTo(WaveState.NONE));
        pass(MONDAY);
        assertThat(sent()).isEqualTo(40);
    }

    @Test
    void a_wave_that_is_held_stays_until_somebody_allows_it() {
        bring(201, 10);
        staff(() -> CONTEXT.get(Waves.class).hold(firm, waiting(), "test"));
        pass(MONDAY.plusDays(1));
        pass(MONDAY.plusDays(40));
        assertThat(sent()).isZero();
    }

    @Test
    void the_question_about_a_file_that_is_undone_is_gone_and_holds_nothing_any_more() {
        bring(201, 10);
        var wave = waiting();
        new TenantScope.Engine(firm)
                .run(() -> CONTEXT.get(WaveWatch.class).on(new Imports.Undone(firm, LIST, "staff_1")));
        assertThat(of(() -> CONTEXT.get(Waves.class).waiting(firm))).isEmpty();
        assertThat(of(() -> CONTEXT.get(Waves.class).latest(firm, 5)))
                .extracting(Wave::id)
                .doesNotContain(wave);
        assertThat(EVERYTHING
                        .sql("select count(*) from waves.held_claim where firm_id = :firm")
                        .param("firm", firm.value())
                        .query(Long.class)
                        .single())
                .as("claims that wait")
                .isZero();
    }

    @Test
    void a_wave_that_is_spread_leaves_in_parts_on_the_following_days() {
        bring(201, 10);
        staff(() -> CONTEXT.get(Waves.class).allow(firm, waiting(), 100, "test"));
        pass(MONDAY);
        assertThat(sent()).isEqualTo(100);
        pass(MONDAY.plusDays(1));
        assertThat(sent()).isEqualTo(200);
        pass(MONDAY.plusDays(2));
        assertThat(sent()).isEqualTo(201);
    }

    @Test
    void a_file_allowed_beforehand_does_not_wait() {
        staff(() -> CONTEXT.get(Waves.class).allowBeforehand(firm, LIST, "test"));
        bring(201, 10);
        assertThat(of(() -> CONTEXT.get(Waves.class).ofImport(firm, LIST)))
                .hasValueSatisfying(seen -> assertThat(seen.state()).isEqualTo(WaveState.ALLOWED));
        pass(MONDAY);
        assertThat(sent()).isEqualTo(201);
    }

    @Test
    void what_piled_up_in_a_month_without_runs_waits_for_a_yes() {
        owe(201, MONDAY.plusDays(20));
        pass(MONDAY);
        pass(MONDAY.plusDays(30));
        assertThat(sent()).isZero();
        var wave = of(() -> CONTEXT.get(Waves.class).waiting(firm)).getFirst();
        assertThat(wave.list()).isNull();
        assertThat(wave.messages()).isEqualTo(201);
        staff(() -> CONTEXT.get(Waves.class).allow(firm, wave.id(), null, "test"));
        pass(MONDAY.plusDays(31));
        assertThat(sent()).isEqualTo(201);
    }

    @Test
    void an_old_invoice_that_would_begin_with_the_first_reminder_is_counted() {
        bring(3, 119);
        assertThat(of(() -> CONTEXT.get(Waves.class).ofImport(firm, LIST)))
                .hasValueSatisfying(seen -> assertThat(seen.oldClaims()).isEqualTo(3));
    }

    private WaveId waiting() {
        return of(() -> CONTEXT.get(Waves.class).waiting(firm)).getFirst().id();
    }

    /** A list brings an overdue invoice for each of so many debtors. */
    private void bring(int debtors, int overdue) {
        owe(debtors, MONDAY.minusDays(overdue));
        EVERYTHING
                .sql("update receivables.invoice set list_id = :list where firm_id = :firm")
                .param("list", LIST.value())
                .param("firm", firm.value())
                .update();
        new TenantScope.Engine(firm).run(() -> CONTEXT.get(WaveWatch.class).on(new Imports.Taken(firm, LIST)));
    }

    private void owe(int debtors, LocalDate dueOn) {
        staff(() -> {
            for (int i = 0; i < debtors; i++) {
                var mail = "d" + i + "@debtor.example";
                CONTEXT.get(Debtors.class).put(firm, FirmFixture.draft("D-" + i, "Dupont " + i, mail));
                CONTEXT.get(InvoicePuts.class)
                        .put(
                                firm,
                                new InvoiceDraft(
                                        "B-" + i,
                                        "D-" + i,
                                        InvoiceType.INVOICE,
                                        dueOn.minusDays(30),
                                        dueOn,
                                        Money.parse("100.00", "EUR"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of()));
            }
        });
    }

    private void pass(LocalDate day) {
        CONTEXT.travelTo(day);
        CONTEXT.get(ReminderRuns.class).runDay(firm, day);
    }

    private long sent() {
        return EVERYTHING
                .sql("select count(*) from correspondence.message where firm_id = :firm and kind = 'REMINDER'")
                .param("firm", firm.value())
                .query(Long.class)
                .single();
    }

    private void staff(Runnable work) {
        new TenantScope.FirmStaff(firm).run(work);
    }

    private <T> T of(java.util.function.Supplier<T> work) {
        return new TenantScope.FirmStaff(firm).call(work);
    }
}
