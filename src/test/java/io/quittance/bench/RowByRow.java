package io.quittance.bench;

import io.quittance.kernel.FirmId;
import io.quittance.reminders.Engine;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The plain way over JDBC: read an invoice and its history, decide, write its step, commit; then the next. The rows that a
 * debtor has once (day, message, event, next look) are written with the debtor's last invoice.
 */
final class RowByRow {

    private static final String ALL =
            "select invoice_id from receivables.reminder_claim where firm_id = ? order by debtor_id, invoice_id";
    private static final String ONE = """
            select firm_id, invoice_id, debtor_id, number, issued_on, due_on, currency, open_minor, occurrence,
                (select count(*) from reminders.reminder r where r.firm_id = c.firm_id and r.invoice_id = c.invoice_id) as taken
            from receivables.reminder_claim c where firm_id = :firm and invoice_id = :invoice
            """;
    private static final String STEP = """
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            values (:firm, :invoice, :debtor, :open, 1, :due, :on, 1, 5, 0, 1, 'EUR', 'EMAIL', 'reminder-1', 'fr-b2b')
            on conflict do nothing
            """;
    private static final String DAY = """
            insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, message_id, tone_days, currencies, totals_minor, channel, step)
            values (:firm, :debtor, :on, 1, :message, 5, '{EUR}', array[:total::bigint], 'EMAIL', 'reminder-1')
            """;
    private static final String MESSAGE = """
            insert into correspondence.message (firm_id, key, kind, channel, debtor_id, invoices, step, template, language,
                model, state, planned_on)
            values (:firm, :key, 'REMINDER', 'EMAIL', :debtor, :invoices::bigint[], 'reminder-1', 'reminder-1', 'fr',
                :model, 'PLANNED', :on) returning message_id
            """;
    private static final String EVENT = """
            insert into correspondence.message_event (firm_id, message_id, state, at)
            values (:firm, :message, 'PLANNED', clock_timestamp())
            """;
    private static final String LOOK =
            "update receivables.next_action set act_on = :look where firm_id = :firm and debtor_id = :debtor";
    private static final String ITEM = """
            {"number": "%s", "issuedOn": "%s", "dueOn": "%s", "description": null, "open": {"amount": "%d.%02d", "currency": "EUR"}}""";
    private static final String MODEL = """
            {"asOf": "%s", "payBy": null, "clause": null, "reopened": false, "statement": {"one": false, "also": null,
             "credits": [], "total": {"amount": "%d.%02d", "currency": "EUR"}, "invoices": [%s]}}""";
    private static final int PER_DEBTOR = 10;

    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final FirmId firm;
    private final boolean stepsOnly;
    private final StringBuilder ids = new StringBuilder();
    private final StringBuilder items = new StringBuilder();
    private long sum;
    private int collected;

    private record Row(
            long invoice, long debtor, String number, LocalDate issuedOn, LocalDate dueOn, long open, int taken) {}

    RowByRow(Engine engine, FirmId firm, boolean stepsOnly) {
        this.app = engine.bean(JdbcClient.class);
        this.transaction = new TransactionTemplate(engine.bean(PlatformTransactionManager.class));
        this.firm = firm;
        this.stepsOnly = stepsOnly;
    }

    long work() {
        var all = in(() -> app.sql(ALL).param(firm.value()).query(Long.class).list());
        long written = 0;
        for (var id : all) {
            written += in(() -> one(id));
        }
        return written;
    }

    private long one(long invoice) {
        var row = read(invoice);
        if (row.taken > 0 || row.dueOn.plusDays(5).isAfter(Engine.START)) {
            return 0;
        }
        long written = app.sql(STEP)
                .param("firm", firm.value())
                .param("invoice", row.invoice)
                .param("debtor", row.debtor)
                .param("open", row.open)
                .param("due", row.dueOn)
                .param("on", Engine.START)
                .update();
        if (!stepsOnly) {
            collect(row);
        }
        return written;
    }

    private Row read(long invoice) {
        return app.sql(ONE)
                .param("firm", firm.value())
                .param("invoice", invoice)
                .query((rs, _) -> new Row(
                        rs.getLong("invoice_id"),
                        rs.getLong("debtor_id"),
                        rs.getString("number"),
                        rs.getObject("issued_on", LocalDate.class),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getLong("open_minor"),
                        rs.getInt("taken")))
                .single();
    }

    private void collect(Row row) {
        var comma = collected == 0 ? "" : ",";
        ids.append(comma).append(row.invoice);
        items.append(comma).append(ITEM.formatted(row.number, row.issuedOn, row.dueOn, row.open / 100, row.open % 100));
        sum += row.open;
        if (++collected == PER_DEBTOR) {
            writeDebtor(row.debtor);
            ids.setLength(0);
            items.setLength(0);
            sum = 0;
            collected = 0;
        }
    }

    private void writeDebtor(long debtor) {
        long message = of(MESSAGE, debtor)
                .param("on", Engine.START)
                .param("key", "reminder:" + debtor + ":" + Engine.START)
                .param("invoices", "{" + ids + "}")
                .param("model", MODEL.formatted(Engine.START, sum / 100, sum % 100, items))
                .query(Long.class)
                .single();
        of(DAY, debtor)
                .param("on", Engine.START)
                .param("message", message)
                .param("total", sum)
                .update();
        app.sql(EVENT).param("firm", firm.value()).param("message", message).update();
        of(LOOK, debtor).param("look", Engine.START.plusDays(10)).update();
    }

    private JdbcClient.StatementSpec of(String sql, long debtor) {
        return app.sql(sql).param("firm", firm.value()).param("debtor", debtor);
    }

    private <T> T in(Supplier<T> work) {
        return new TenantScope.Engine(firm).call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
