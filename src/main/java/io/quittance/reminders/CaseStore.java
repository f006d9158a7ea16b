package io.quittance.reminders;

import io.quittance.dunning.ActiveHold;
import io.quittance.dunning.Reason;
import io.quittance.dunning.TakenStep;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageState;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what debtors' days are decided from, for many debtors at once. */
@Component
final class CaseStore {

    private static final String ALL_DEBTORS =
            "select distinct debtor_id from receivables.reminder_claim where firm_id = :firm order by debtor_id";
    // The tables of a run grow while it runs: a plan kept from its first slices, or made from the statistics of a table
    // that was nearly empty, would read them from end to end. Only while a case is read: the checks of foreign keys,
    // row
    // by row, are better off with the plans they have.
    private static final String PLANS =
            "select set_config('plan_cache_mode', :mode, true), set_config('enable_seqscan', :wholeTables, true)";
    private static final String CLAIMS = """
            select debtor_id, invoice_id, number, type, description, issued_on, due_on, currency, open_minor, state,
                   occurrence
            from receivables.reminder_claim
            where firm_id = :firm and debtor_id = any(:debtors)
            order by debtor_id, due_on, invoice_id
            """;
    private static final String HOLDS = """
            select debtor_id, invoice_id, kind, until_on from receivables.active_hold
            where firm_id = :firm and debtor_id = any(:debtors) and placed_on <= :on
            union all
            select debtor_id, invoice_id, 'APPROVAL', until_on from waves.held_claim
            where firm_id = :firm and debtor_id = any(:debtors) and placed_on <= :on
            """;
    private static final String TAKEN = """
            select r.invoice_id, r.step, r.offset_days, r.notice_days, coalesce(d.tone_days, r.offset_days) as tone_days,
                   r.channel, r.occurrence, r.planned_on, m.state, m.sent_on
            from reminders.reminder r
            left join lateral (
                select tone_days, message_id from reminders.debtor_day
                where firm_id = r.firm_id and debtor_id = r.debtor_id and day = r.planned_on
                limit 1
            ) d on true
            left join correspondence.message_state m on m.firm_id = r.firm_id and m.message_id = d.message_id
            where r.firm_id = :firm and r.invoice_id = any(:invoices) and r.planned_on <= :on
            order by r.invoice_id, r.occurrence, r.offset_days
            """;
    // The rhythm counts from the day a reminder left, when it left later than planned.
    private static final String CONTACTS = """
            select d.debtor_id, d.stopped, case when m.sent_on <= :on then m.sent_on else d.day end as day
            from reminders.debtor_day d
            left join correspondence.message_state m on m.firm_id = d.firm_id and m.message_id = d.message_id
            where d.firm_id = :firm and d.debtor_id = any(:debtors) and (not d.stopped or d.day = :on)
                and d.day > :on::date - 60 and d.day <= :on
            """;
    private static final String SETTLED_ON =
            "select settled_on from receivables.settled_invoice where firm_id = :firm and invoice_id = :invoice";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open invoice or credit note. */
    record ClaimRow(
            long debtor,
            long invoice,
            String number,
            boolean credit,
            @Nullable String description,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money open,
            InvoiceState state,
            int occurrence) {}

    record HoldRow(long debtor, @Nullable Long invoice, ActiveHold hold) {}

    record TakenRow(long invoice, TakenStep step) {}

    /** @param stopped its message did not leave, or came back */
    record ContactRow(long debtor, LocalDate day, boolean stopped) {}

    List<Long> allDebtors(FirmId firm) {
        return jdbc.sql(ALL_DEBTORS)
                .param("firm", firm.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Lets the statements that follow be planned for the tables as they are now. */
    void planAnew() {
        plans("force_custom_plan", "off");
    }

    /** Lets the statements that follow keep their plans again. */
    void keepPlans() {
        plans("auto", "on");
    }

    private void plans(String mode, String wholeTables) {
        jdbc.sql(PLANS)
                .param("mode", mode)
                .param("wholeTables", wholeTables)
                .query((_, _) -> "")
                .single();
    }

    List<ClaimRow> claims(FirmId firm, List<Long> debtors) {
        return jdbc.sql(CLAIMS)
                .param("firm", firm.value())
                .param("debtors", Columns.longs(debtors, Long::longValue))
                .query(CaseStore::claim)
                .list();
    }

    List<HoldRow> holds(FirmId firm, List<Long> debtors, LocalDate on) {
        return jdbc.sql(HOLDS)
                .param("firm", firm.value())
                .param("debtors", Columns.longs(debtors, Long::longValue))
                .param("on", on)
                .query((rs, _) -> new HoldRow(
                        rs.getLong("debtor_id"),
                        rs.getObject("invoice_id", Long.class),
                        new ActiveHold(
                                Reason.of(HoldKind.valueOf(rs.getString("kind"))),
                                rs.getObject("until_on", LocalDate.class))))
                .list();
    }

    List<TakenRow> taken(FirmId firm, List<Long> invoices, LocalDate on) {
        return jdbc.sql(TAKEN)
                .param("firm", firm.value())
                .param("invoices", Columns.longs(invoices, Long::longValue))
                .param("on", on)
                .query(CaseStore::taken)
                .list();
    }

    List<ContactRow> contacts(FirmId firm, List<Long> debtors, LocalDate on) {
        return jdbc.sql(CONTACTS)
                .param("firm", firm.value())
                .param("debtors", Columns.longs(debtors, Long::longValue))
                .param("on", on)
                .query((rs, _) -> new ContactRow(
                        rs.getLong("debtor_id"), rs.getObject("day", LocalDate.class), rs.getBoolean("stopped")))
                .list();
    }

    /** The day an invoice was settled; empty while it is open, and for one that came in settled. */
    Optional<LocalDate> settledOn(FirmId firm, InvoiceId invoice) {
        return jdbc.sql(SETTLED_ON)
                .param("firm", firm.value())
                .param("invoice", invoice.value())
                .query(LocalDate.class)
                .optional();
    }

    private static ClaimRow claim(ResultSet rs, int number) throws SQLException {
        return new ClaimRow(
                rs.getLong(1),
                rs.getLong(2),
                rs.getString(3),
                rs.getString(4).equals("CREDIT_NOTE"),
                rs.getString(5),
                rs.getObject(6, LocalDate.class),
                rs.getObject(7, LocalDate.class),
                Money.ofMinor(rs.getLong(9), rs.getString(8)),
                InvoiceState.valueOf(rs.getString(10)),
                rs.getInt(11));
    }

    private static TakenRow taken(ResultSet rs, int number) throws SQLException {
        var state = rs.getString("state");
        var sentOn = rs.getObject("sent_on", LocalDate.class);
        return new TakenRow(
                rs.getLong("invoice_id"),
                new TakenStep(
                        rs.getString("step"),
                        rs.getInt("offset_days"),
                        rs.getInt("notice_days"),
                        rs.getInt("tone_days"),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getInt("occurrence"),
                        rs.getObject("planned_on", LocalDate.class),
                        sentOn,
                        state == null ? TakenStep.Proof.MISSING : proof(MessageState.valueOf(state))));
    }

    private static TakenStep.Proof proof(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> TakenStep.Proof.SENT;
            case PLANNED, APPROVAL, HELD, SENDING -> TakenStep.Proof.UNDER_WAY;
            case UNKNOWN, BOUNCED, RETURNED, FAILED, CANCELLED -> TakenStep.Proof.MISSING;
        };
    }
}
