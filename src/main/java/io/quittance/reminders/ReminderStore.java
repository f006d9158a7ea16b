package io.quittance.reminders;

import static io.quittance.reminders.Columns.dates;
import static io.quittance.reminders.Columns.ints;
import static io.quittance.reminders.Columns.longs;
import static io.quittance.reminders.Columns.texts;

import io.quittance.dunning.Claim;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.PlannedReminder;
import io.quittance.dunning.Step;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a slice of a run decided, one statement per table. */
@Component
final class ReminderStore {

    private static final String TAKE_DAYS = """
            insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, message_id, tone_days, channel, step,
                currencies, totals_minor)
            select :firm, d.debtor_id, :on, :run, d.message_id, d.tone_days, d.channel, d.step, d.currencies::text[],
                d.totals::bigint[]
            from unnest(:debtors, :messages, :tones, :channels, :steps, :currencies, :totals)
                as d (debtor_id, message_id, tone_days, channel, step, currencies, totals)
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
    private static final String WITH_STEPS = """
            select i from unnest(:invoices::bigint[]) as i
            where (select true from reminders.reminder where firm_id = :firm and invoice_id = i limit 1)
            """;
    private static final String STOP_DAY = """
            update reminders.debtor_day set stopped = true
            where firm_id = :firm and message_id = :message and not stopped
            returning debtor_id, day
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
    record StepRow(DebtorCase debtor, PlannedReminder reminder, PlannedReminder.Taking taking) {

        Claim claim() {
            return taking.claim();
        }

        Step step() {
            return taking.step();
        }
    }

    /** A debtor's day whose message did not leave or came back. */
    record StoppedDay(long debtor, LocalDate on) {}

    /** A debtor's day and its message. */
    record DayRow(PlannedReminder reminder, MessageId message) {

        Step step() {
            return reminder.step();
        }

        String each(Function<Money, String> of) {
            return reminder.blocks().stream()
                    .map(block -> of.apply(block.total()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** Takes the day for each message's debtor. @throws Slices.OvertakenException when another run was faster */
    void takeDays(FirmId firm, RunId run, LocalDate on, List<DayRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int taken = jdbc.sql(TAKE_DAYS)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("on", on)
                .param("debtors", longs(rows, r -> r.reminder().debtor().value()))
                .param("messages", longs(rows, r -> r.message().value()))
                .param("tones", ints(rows, r -> r.step().offsetDays()))
                .param("channels", texts(rows, r -> r.step().channel().name()))
                .param("steps", texts(rows, r -> r.step().key()))
                .param("currencies", texts(rows, r -> r.each(Money::currencyCode)))
                .param("totals", texts(rows, r -> r.each(total -> Long.toString(total.minor()))))
                .update();
        if (taken < rows.size()) {
            throw new Slices.OvertakenException();
        }
    }

    /** Takes the steps. @throws Slices.OvertakenException when another run took one of them */
    void takeSteps(FirmId firm, RunId run, LocalDate on, List<StepRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
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
                .param("offsets", ints(rows, r -> r.step().offsetDays()))
                .param("notices", ints(rows, r -> r.step().noticeDays()))
                .param("versions", ints(rows, r -> r.debtor().scenario().version()))
                .param("currencies", texts(rows, r -> r.claim().open().currencyCode()))
                .param(
                        "channels",
                        texts(rows, r -> r.reminder().step().channel().name()))
                .param("steps", texts(rows, r -> r.step().key()))
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

    /** Takes back the day of a message that was stopped; empty when that was done before or it never was one of a run. */
    Optional<StoppedDay> stopDay(FirmId firm, MessageId message) {
        return jdbc.sql(STOP_DAY)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> new StoppedDay(row.getLong("debtor_id"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    void freeSteps(FirmId firm, long debtor, LocalDate on, Collection<Long> invoices) {
        jdbc.sql(FREE_STEPS)
                .param("firm", firm.value())
                .param("debtor", debtor)
                .param("on", on)
                .param("invoices", longs(invoices, Long::longValue))
                .update();
    }
}
