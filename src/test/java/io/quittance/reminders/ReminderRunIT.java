package io.quittance.reminders;

import static io.quittance.reminders.Engine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dunning.Reason;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.RunId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run on a real database. */
class ReminderRunIT {

    private static final Engine ENGINE = new Engine();

    private FirmId firm = new FirmId(1);

    @BeforeEach
    void aFirmWithTwoDebtors() {
        ENGINE.setToday(START);
        firm = ENGINE.firm();
        ENGINE.debtor(firm, "D-1", DebtorKind.BUSINESS, "FR");
        ENGINE.debtor(firm, "D-2", DebtorKind.CONSUMER, "BE");
    }

    @Test
    void a_run_sends_what_is_due_and_counts_what_it_looked_at() {
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.invoice(firm, "F-2", "D-1", START.plusDays(20), "100.00");
        ENGINE.invoice(firm, "F-3", "D-2", START.minusDays(5), "100.00");
        var run = run(ENGINE.bean(ReminderRuns.class).runDay(firm, START));
        assertThat(ENGINE.sent(firm))
                .containsExactly("2027-03-01 reminder-1 EMAIL F-1", "2027-03-01 reminder-1 EMAIL F-3");
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(run.counts()).containsEntry(Reason.Kind.SEND, 2L).containsEntry(Reason.Kind.WAIT, 1L);
        assertThat(run.messages()).containsEntry("EMAIL", 2L);
        assertThat(run.broken()).isZero();
    }

    @Test
    void the_same_day_again_sends_nothing_and_looks_at_nothing() {
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.passDay(firm, START);
        var again = request(false, 1);
        ENGINE.bean(ReminderRuns.class);
        execute(again);
        assertThat(run(again).counts().values()).containsOnly(0L);
        assertThat(ENGINE.sent(firm)).hasSize(1);
    }

    @Test
    void two_runs_at_once_plan_every_step_once() throws Exception {
        for (int i = 0; i < 300; i++) {
            ENGINE.debtor(firm, "P-" + i, DebtorKind.BUSINESS, "FR");
            ENGINE.invoice(firm, "P-" + i + "-1", "P-" + i, START.minusDays(5), "100.00");
            ENGINE.invoice(firm, "P-" + i + "-2", "P-" + i, START.minusDays(6), "100.00");
        }
        var runs = List.of(request(false, 1), request(false, 1), request(false, 1), request(false, 1));
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var done : workers.invokeAll(runs.stream().map(this::task).toList())) {
                done.get();
            }
        }
        assertThat(ENGINE.sent(firm)).hasSize(600);
        assertThat(messages()).isEqualTo(300);
        assertThat(runs.stream()
                        .mapToLong(run -> run(run).counts().getOrDefault(Reason.Kind.SEND, 0L))
                        .sum())
                .isEqualTo(600);
        assertThat(runs.stream().mapToLong(run -> run(run).broken()).sum()).isZero();
    }

    @Test
    void a_run_killed_in_the_middle_goes_on_where_it_stood() {
        for (int i = 0; i < 1200; i++) {
            ENGINE.debtor(firm, "K-" + i, DebtorKind.BUSINESS, "FR");
            ENGINE.invoice(firm, "K-" + i, "K-" + i, START.minusDays(5), "100.00");
        }
        ENGINE.everything().sql("""
                        create function public.kill() returns trigger language plpgsql security definer as $$
                        begin
                            if (select count(*) from reminders.reminder where firm_id = new.firm_id) > 500 then
                                perform pg_terminate_backend(pg_backend_pid());
                            end if;
                            return new;
                        end $$;
                        create trigger kill before insert on reminders.debtor_day for each row execute function public.kill();
                        """).update();
        var run = request(false, 1);
        assertThatThrownBy(() -> execute(run)).isInstanceOf(RuntimeException.class);
        ENGINE.everything()
                .sql("drop trigger kill on reminders.debtor_day; drop function public.kill()")
                .update();
        assertThat(ENGINE.sent(firm)).hasSizeBetween(1, 1199);
        execute(run);
        assertThat(ENGINE.sent(firm)).hasSize(1200).doesNotHaveDuplicates();
        assertThat(messages()).isEqualTo(1200);
        assertThat(run(run).counts()).containsEntry(Reason.Kind.SEND, 1200L);
    }

    @Test
    void a_hold_stops_and_its_release_resumes() {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(4), "100.00");
        var hold = ENGINE.in(
                firm,
                () -> ENGINE.bean(Holds.class)
                        .place(
                                firm,
                                new HoldRequest(
                                        invoice.debtor(),
                                        invoice.id(),
                                        HoldKind.AGENT,
                                        null,
                                        "asked for a copy",
                                        "test")));
        ENGINE.passDay(firm, START);
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).isEmpty();
        assertThat(decision(invoice, START.plusDays(1)).decision().reason()).isEqualTo(Reason.AGENT);
        ENGINE.in(firm, () -> ENGINE.bean(Holds.class).release(firm, hold.id(), "test"));
        ENGINE.passDay(firm, START.plusDays(2));
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-03 reminder-1 EMAIL F-1");
        assertThat(decision(invoice, START.plusDays(1)).decision().reason())
                .as("the past stays")
                .isEqualTo(Reason.AGENT);
    }

    @Test
    void a_paused_firm_sends_nothing_until_it_resumes() {
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.in(firm, () -> {
            ENGINE.bean(FirmStages.class).change(firm, FirmStage.PAUSED, "test", "closed for the week");
            return true;
        });
        ENGINE.passDay(firm, START);
        assertThat(ENGINE.sent(firm)).isEmpty();
        ENGINE.in(firm, () -> {
            ENGINE.bean(FirmStages.class).change(firm, FirmStage.LIVE, "test", "");
            return true;
        });
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).hasSize(1);
    }

    @Test
    void a_message_stopped_before_it_left_leaves_the_step_free() {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.bean(ReminderRuns.class).runDay(firm, START);
        ENGINE.in(firm, () -> {
            ENGINE.bean(Messages.class).cancel(firm, message(invoice), MessageReason.BALANCE_CHANGED);
            return true;
        });
        assertThat(ENGINE.sent(firm)).isEmpty();
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-02 reminder-1 EMAIL F-1");
    }

    @Test
    void the_next_step_waits_for_a_message_whose_fate_is_unknown() {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.passDay(firm, START);
        setState(invoice, "UNKNOWN");
        var next = START.plusDays(10);
        ENGINE.passDay(firm, next);
        assertThat(decision(invoice, next).decision().reason()).isEqualTo(Reason.PREVIOUS_NOT_PROVEN);
        setState(invoice, "SENT");
        ENGINE.passDay(firm, next.plusDays(1));
        assertThat(ENGINE.sent(firm)).contains("2027-03-12 reminder-2 EMAIL F-1");
    }

    @Test
    void a_debtor_that_cannot_be_decided_is_set_aside_and_the_others_go_on() {
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        var bad = ENGINE.invoice(firm, "F-3", "D-2", START.minusDays(5), "100.00");
        setDue(bad, "5874897-12-31");
        var run = run(ENGINE.bean(ReminderRuns.class).runDay(firm, START));
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(run.broken()).isEqualTo(1);
        assertThat(ENGINE.sent(firm)).containsExactly("2027-03-01 reminder-1 EMAIL F-1");
        assertThat(aside()).singleElement().asString().startsWith("1 ");
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(aside()).singleElement().asString().startsWith("2 ");
        ENGINE.passDay(firm, START.plusDays(2));
        assertThat(aside())
                .as("not looked at on the day after")
                .singleElement()
                .asString()
                .startsWith("2 ");
        setDue(bad, "2027-02-24");
        ENGINE.passDay(firm, START.plusDays(3));
        assertThat(aside()).isEmpty();
        assertThat(ENGINE.sent(firm)).hasSize(2);
    }

    private void setDue(Invoice invoice, String day) {
        ENGINE.everything()
                .sql("update receivables.invoice set due_on = ?::date where firm_id = ? and invoice_id = ?")
                .params(day, firm.value(), invoice.id().value())
                .update();
    }

    private List<String> aside() {
        return ENGINE.everything()
                .sql("select tries || ' ' || reason from reminders.set_aside where firm_id = ?")
                .param(firm.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_run_is_only_taken_for_today() {
        assertThatThrownBy(() -> ENGINE.in(
                        firm, () -> ENGINE.bean(ReminderRuns.class).request(firm, START.minusDays(1), false, 1)))
                .isInstanceOf(ReminderRuns.NotTodayException.class);
        assertThatThrownBy(() -> ENGINE.in(
                        firm, () -> ENGINE.bean(ReminderRuns.class).request(firm, START.plusDays(1), false, 1)))
                .isInstanceOf(ReminderRuns.NotTodayException.class);
    }

    @Test
    void another_firm_sees_neither_run_nor_decision() {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        var run = ENGINE.bean(ReminderRuns.class).runDay(firm, START);
        var other = ENGINE.firm();
        assertThat(ENGINE.in(other, () -> ENGINE.bean(ReminderRuns.class).find(firm, run)))
                .isEmpty();
        assertThatThrownBy(() ->
                        ENGINE.in(other, () -> ENGINE.bean(Decisions.class).of(firm, invoice.id(), START)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_look_that_came_too_late_is_found_and_mended_at_night() {
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(4), "100.00");
        ENGINE.passDay(firm, START);
        ENGINE.everything()
                .sql("update receivables.next_action set act_on = date '2027-06-01' where firm_id = ?")
                .param(firm.value())
                .update();
        var check = ENGINE.bean(NextActionCheck.class);
        int found = new TenantScope.Engine(firm)
                .call(() -> check.check(firm, START, List.of(invoice.debtor().value())));
        assertThat(found).isEqualTo(1);
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).hasSize(1);
    }

    private RunId request(boolean rehearsal, int days) {
        return ENGINE.in(firm, () -> ENGINE.bean(ReminderRuns.class).request(firm, START, rehearsal, days));
    }

    private void execute(RunId run) {
        new TenantScope.Engine(firm).run(() -> ENGINE.bean(ReminderRuns.class).execute(firm, run));
    }

    private Callable<Boolean> task(RunId run) {
        return () -> {
            execute(run);
            return true;
        };
    }

    private Run run(RunId run) {
        return ENGINE.in(firm, () -> ENGINE.bean(ReminderRuns.class).get(firm, run));
    }

    private DecidedInvoice decision(Invoice invoice, LocalDate on) {
        return ENGINE.in(firm, () -> ENGINE.bean(Decisions.class).of(firm, invoice.id(), on));
    }

    private int messages() {
        return ENGINE.everything()
                .sql("select count(*) from correspondence.message where firm_id = ?")
                .param(firm.value())
                .query(Integer.class)
                .single();
    }

    private MessageId message(Invoice invoice) {
        return new MessageId(ENGINE.everything()
                .sql("select max(message_id) from correspondence.message where ? = any (invoices)")
                .param(invoice.id().value())
                .query(Long.class)
                .single());
    }

    private void setState(Invoice invoice, String state) {
        ENGINE.everything().sql("""
                        set session_replication_role = replica;
                        update correspondence.message set state = '%s' where message_id = %d;
                        reset session_replication_role
                        """.formatted(state, message(invoice).value())).update();
    }
}
