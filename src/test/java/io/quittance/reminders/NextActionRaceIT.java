package io.quittance.reminders;

import static io.quittance.reminders.Engine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoiceInUseException;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between a run's reading and its writing is not lost: "look at once" wins. */
class NextActionRaceIT {

    private static final Engine ENGINE = new Engine();
    private static final Executor WORKERS = Executors.newVirtualThreadPerTaskExecutor();

    private FirmId firm = new FirmId(1);

    @BeforeEach
    void aFirmWithTwoDebtors() {
        ENGINE.setToday(START);
        firm = ENGINE.firm();
        ENGINE.debtor(firm, "D-1", DebtorKind.BUSINESS, "FR");
        ENGINE.debtor(firm, "D-2", DebtorKind.BUSINESS, "FR");
    }

    @Test
    void a_message_stopped_while_a_run_works_frees_its_step_for_the_next_day() throws Exception {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.bean(ReminderRuns.class).runDay(firm, START);
        var message = message(invoice);
        lookAtOnce(invoice);
        var due = ENGINE.invoice(firm, "F-2", "D-2", START.minusDays(4), "100.00");
        whileARunIsBetweenReadingAndWriting(
                due,
                1,
                () -> ENGINE.in(firm, () -> {
                    ENGINE.bean(Messages.class).cancel(firm, message, MessageReason.STOPPED_BY_HAND);
                    return true;
                }));
        ENGINE.passDay(firm, START.plusDays(2));
        assertThat(ENGINE.sent(firm)).contains("2027-03-03 reminder-1 EMAIL F-1");
    }

    @Test
    void an_invoice_corrected_while_a_run_reminds_of_it_is_refused_as_in_use() throws Exception {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(4), "100.00");
        var corrected = InvoiceDraft.of("F-1", "D-1", invoice.issuedOn(), invoice.dueOn(), Money.parse("90.00", "EUR"));
        assertThatThrownBy(() -> whileARunIsBetweenReadingAndWriting(
                        invoice,
                        1,
                        () -> ENGINE.in(
                                firm, () -> ENGINE.bean(InvoicePuts.class).put(firm, corrected))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InvoiceInUseException.class);
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-02 reminder-1 EMAIL F-1");
    }

    /** Another transaction holds the day of the due invoice's debtor, so the run stands still before its first row. */
    private void whileARunIsBetweenReadingAndWriting(Invoice due, int days, News news) throws Exception {
        var day = START.plusDays(days);
        ENGINE.setToday(day);
        try (var blocker = ENGINE.database.superuser().getConnection()) {
            takeDay(blocker, due, day.toString());
            var run = CompletableFuture.runAsync(
                    () -> ENGINE.bean(ReminderRuns.class).runDay(firm, day), WORKERS);
            until(() -> waiting() == 1);
            var told = CompletableFuture.runAsync(news::happens, WORKERS);
            until(() -> told.isDone() || waiting() == 2);
            blocker.rollback();
            run.join();
            told.join();
        }
    }

    @FunctionalInterface
    private interface News {
        Object happens();
    }

    private void takeDay(Connection blocker, Invoice due, String day) throws SQLException {
        blocker.setAutoCommit(false);
        try (var statement = blocker.createStatement()) {
            statement.execute("""
                    insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, tone_days, channel, step)
                    values (%d, %d, date '%s', 0, 5, 'EMAIL', 'none')
                    """.formatted(firm.value(), due.debtor().value(), day));
        }
    }

    private int waiting() {
        return ENGINE.everything()
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void lookAtOnce(Invoice invoice) {
        ENGINE.in(firm, () -> {
            var holds = ENGINE.bean(Holds.class);
            var hold = holds.place(
                    firm,
                    new HoldRequest(invoice.debtor(), invoice.id(), HoldKind.AGENT, null, "asked for a copy", "test"));
            return holds.release(firm, hold.id(), "test");
        });
    }

    private MessageId message(Invoice invoice) {
        return new MessageId(ENGINE.everything()
                .sql("select max(message_id) from correspondence.message where firm_id = ? and debtor_id = ?")
                .params(firm.value(), invoice.debtor().value())
                .query(Long.class)
                .single());
    }
}
