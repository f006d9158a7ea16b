package io.quittance.reminders;

import static io.quittance.reminders.Columns.dates;
import static io.quittance.reminders.Columns.ints;
import static io.quittance.reminders.Columns.longs;
import static io.quittance.reminders.Columns.texts;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RunId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a slice of a run decided, one statement per table. */
@Component
final class ReminderStore {

    private static final String TAKE_DAYS = """
            insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, currency, channel, step)
            select :firm, d.debtor_id, :on, :run, d.currency, d.channel, d.step
            from unnest(:debtors, :currencies, :channels, :steps) as d (debtor_id, currency, channel, step)
            on conflict do nothing
            """;
    // No "on conflict": the debtors' looks are locked, so a conflict is the exception, and asking first doubles the
    // cost.
    private static final String TAKE_STEPS = """
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            select :firm, r.invoice_id, r.debtor_id, r.open_minor, :run, r.due_on::date, :on, r.occurrence,
                r.offset_days, r.notice_days, r.version, r.currency, r.channel, r.step, r.scenario
            from unnest(:invoices, :debtors, :opens, :dues, :occurrences, :offsets, :notices, :versions, :currencies, :channels,
                        :steps, :scenarios)
                as r (invoice_id, debtor_id, open_minor, due_on, occurrence, offset_days, notice_days, version, currency,
                      channel, step, scenario)
            """;
    private static final String PUT_OFF = """
            insert into reminders.put_off (firm_id, invoice_id, debtor_id, open_minor, run_id, decided_on, due_on, until_on,
                next_on, occurrence, version, currency, reason, step, channel, scenario)
            select :firm, p.invoice_id, p.debtor_id, p.open_minor, :run, p.decided_on::date, p.due_on::date, p.until_on::date,
                p.next_on::date, p.occurrence, p.version, p.currency, p.reason, p.step, p.channel, p.scenario
            from unnest(:invoices, :debtors, :opens, :days, :dues, :untils, :nexts, :occurrences, :versions, :currencies,
                        :reasons, :steps, :channels, :scenarios)
                as p (invoice_id, debtor_id, open_minor, decided_on, due_on, until_on, next_on, occurrence, version, currency,
                      reason, step, channel, scenario)
            on conflict (firm_id, invoice_id, decided_on) do update
                set reason = excluded.reason, until_on = excluded.until_on, next_on = excluded.next_on, step = excluded.step, channel = excluded.channel,
                    run_id = excluded.run_id, open_minor = excluded.open_minor, occurrence = excluded.occurrence
            """;
    private static final String REHEARSED = """
            insert into reminders.rehearsed (firm_id, run_id, invoice_id, debtor_id, open_minor, decided_on, due_on, until_on,
                next_on, occurrence, version, currency, reason, step, next_step, channel, scenario)
            select :firm, :run, p.invoice_id, p.debtor_id, p.open_minor, p.decided_on::date, p.due_on::date, p.until_on::date,
                p.next_on::date, p.occurrence, p.version, p.currency, p.reason, p.step, p.next_step, p.channel, p.scenario
            from unnest(:invoices, :debtors, :opens, :days, :dues, :untils, :nexts, :occurrences, :versions, :currencies,
                        :reasons, :steps, :nextSteps, :channels, :scenarios)
                as p (invoice_id, debtor_id, open_minor, decided_on, due_on, until_on, next_on, occurrence, version, currency,
                      reason, step, next_step, channel, scenario)
            """;
    private static final String WITH_STEPS = """
            select i from unnest(:invoices::bigint[]) as i
            where (select true from reminders.reminder where firm_id = :firm and invoice_id = i limit 1)
            """;
    private static final String STOP_DAY = """
            update reminders.debtor_day set stopped = true
            where firm_id = :firm and debtor_id = :debtor and day = :on and not stopped
            """;
    private static final String FREE_STEPS = """
            delete from reminders.reminder
            where firm_id = :firm and invoice_id = any(:invoices) and debtor_id = :debtor and planned_on = :on
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step of one invoice that a message takes. */
    record StepRow(DebtorCase debtor, PlannedReminder reminder, Claim claim) {}

    /** Takes the day for each message's debtor; fewer than asked for means that another run was faster. */
    int takeDays(FirmId firm, RunId run, LocalDate on, List<PlannedReminder> reminders) {
        return jdbc.sql(TAKE_DAYS)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("on", on)
                .param("debtors", longs(reminders, r -> r.debtor().value()))
                .param("currencies", texts(reminders, r -> r.total().currencyCode()))
                .param("channels", texts(reminders, r -> r.step().channel().name()))
                .param("steps", texts(reminders, r -> r.step().key()))
                .update();
    }

    /** Takes the steps. @throws Slices.OvertakenException when another run took one of them */
    void takeSteps(FirmId firm, RunId run, LocalDate on, List<StepRow> rows) {
        try {
            steps(firm, run, on, rows).update();
        } catch (DuplicateKeyException _) {
            throw new Slices.OvertakenException();
        }
    }

    private JdbcClient.StatementSpec steps(FirmId firm, RunId run, LocalDate on, List<StepRow> rows) {
        return jdbc.sql(TAKE_STEPS)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("on", on)
                .param("invoices", longs(rows, r -> r.claim().invoice().value()))
                .param("debtors", longs(rows, r -> r.reminder().debtor().value()))
                .param("opens", longs(rows, r -> r.claim().open().minor()))
                .param("dues", dates(rows, r -> r.claim().dueOn()))
                .param("occurrences", ints(rows, r -> r.claim().occurrence()))
                .param("offsets", ints(rows, r -> r.reminder().step().offsetDays()))
                .param("notices", ints(rows, r -> r.reminder().step().noticeDays()))
                .param("versions", ints(rows, r -> r.debtor().scenario().version()))
                .param("currencies", texts(rows, r -> r.claim().open().currencyCode()))
                .param(
                        "channels",
                        texts(rows, r -> r.reminder().step().channel().name()))
                .param("steps", texts(rows, r -> r.reminder().step().key()))
                .param("scenarios", texts(rows, r -> r.debtor().scenario().key()));
    }

    /** Those for which a step was ever taken. */
    Set<InvoiceId> withSteps(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(WITH_STEPS)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query((rs, _) -> new InvoiceId(rs.getLong(1)))
                .set();
    }

    /** Keeps why due steps did not leave; the last word of a day stays. */
    void putOff(FirmId firm, RunId run, List<DecisionRow> rows) {
        decisions(PUT_OFF, firm, run, rows).update();
    }

    /** Keeps what a rehearsal foretells. */
    void rehearsed(FirmId firm, RunId run, List<DecisionRow> rows) {
        decisions(REHEARSED, firm, run, rows)
                .param("nextSteps", texts(rows, DecisionRow::nextStep))
                .update();
    }

    /** Takes back a message that was stopped; false when it was taken back before or never was one of a run. */
    boolean stopDay(FirmId firm, long debtor, LocalDate on) {
        return jdbc.sql(STOP_DAY)
                        .param("firm", firm.value())
                        .param("debtor", debtor)
                        .param("on", on)
                        .update()
                > 0;
    }

    void freeSteps(FirmId firm, long debtor, LocalDate on, Collection<Long> invoices) {
        jdbc.sql(FREE_STEPS)
                .param("firm", firm.value())
                .param("debtor", debtor)
                .param("on", on)
                .param("invoices", longs(invoices, Long::longValue))
                .update();
    }

    private JdbcClient.StatementSpec decisions(String sql, FirmId firm, RunId run, List<DecisionRow> rows) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("invoices", longs(rows, DecisionRow::invoice))
                .param("debtors", longs(rows, DecisionRow::debtor))
                .param("opens", longs(rows, r -> r.open().minor()))
                .param("days", dates(rows, DecisionRow::decidedOn))
                .param("dues", dates(rows, DecisionRow::dueOn))
                .param("untils", dates(rows, DecisionRow::until))
                .param("nexts", dates(rows, DecisionRow::nextOn))
                .param("occurrences", ints(rows, DecisionRow::occurrence))
                .param("versions", ints(rows, DecisionRow::version))
                .param("currencies", texts(rows, r -> r.open().currencyCode()))
                .param("reasons", texts(rows, r -> r.reason().name()))
                .param("steps", texts(rows, DecisionRow::step))
                .param(
                        "channels",
                        texts(
                                rows,
                                r -> r.channel() == null ? null : r.channel().name()))
                .param("scenarios", texts(rows, DecisionRow::scenario));
    }
}
