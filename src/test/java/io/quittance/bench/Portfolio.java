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

/** Open invoices of one firm, ten per debtor, made anew for each measurement, and the plain ways to write their reminders. */
final class Portfolio {

    private static final String EMPTY = """
            truncate reminders.reminder, reminders.debtor_day, reminders.put_off, reminders.run, receivables.invoice,
                correspondence.message, parties.debtor, scheduler.scheduled_tasks cascade
            """;
    private static final String DEBTORS = """
            insert into parties.debtor (firm_id, debtor_id, reference, name, kind, country, language, email, street, postal_code,
                city, address_country)
            select :firm, g, 'D-' || g, 'Debtor ' || g, 'BUSINESS', 'FR', 'fr', 'd' || g || '@debtor.example', '1 rue du Port',
                '33000', 'Bordeaux', 'FR'
            from generate_series(1, :debtors) g
            """;
    // Every nth debtor owes one invoice that is due; with n = 1 all invoices are.
    private static final String INVOICES = """
            insert into receivables.invoice (firm_id, debtor_id, total_minor, opening_minor, open_minor, issued_on, due_on,
                next_look_on, number, type, currency, state)
            select :firm, 1 + (g - 1) / 10, 10000 + g % 90000, 10000 + g % 90000, 10000 + g % 90000,
                due_on - 30, due_on, case when due then date '1970-01-01' else due_on + 5 end, 'F-' || g, 'INVOICE', 'EUR', 'OPEN'
            from generate_series(1, :rows) g,
                lateral (select :share = 1 or g % :share = 0 as due) d,
                lateral (select case when due then cast(:on as date) - 5 else cast(:on as date) + 30 + g % 200 end as due_on) o
            """;
    private static final String BARE_STEPS = """
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            select firm_id, invoice_id, debtor_id, open_minor, 1, due_on, :on, occurrence, 5, 0, 1, currency, 'EMAIL',
                'reminder-1', 'fr-b2b'
            from receivables.reminder_claim where firm_id = :firm and next_look_on <= :on and due_on + 5 <= :on
            """;
    private static final String BARE_DAYS = """
            insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, currency, channel, step)
            select distinct firm_id, debtor_id, cast(:on as date), 1, currency, 'EMAIL', 'reminder-1'
            from receivables.reminder_claim where firm_id = :firm and next_look_on <= :on and due_on + 5 <= :on
            """;
    private static final String BARE_MESSAGES = """
            insert into correspondence.message (firm_id, key, kind, channel, debtor_id, step, template, language, model, state,
                planned_on)
            select c.firm_id, 'reminder:' || c.debtor_id || ':' || cast(:on as date), 'REMINDER', 'EMAIL', c.debtor_id,
                'reminder-1', 'reminder-1', 'fr', jsonb_build_object('asOf', cast(:on as date), 'statement', jsonb_agg(
                    jsonb_build_object('number', c.number, 'issuedOn', c.issued_on, 'dueOn', c.due_on, 'description', null,
                        'open', jsonb_build_object('amount', c.open_minor::text, 'currency', c.currency)))),
                'PLANNED', cast(:on as date)
            from receivables.reminder_claim c where c.firm_id = :firm and c.next_look_on <= :on and c.due_on + 5 <= :on
            group by c.firm_id, c.debtor_id
            """;
    private static final String BARE_EVENTS = """
            insert into correspondence.message_event (firm_id, message_id, state, at)
            select firm_id, message_id, state, clock_timestamp() from correspondence.message where firm_id = :firm
            """;
    private static final String BARE_LINES = """
            insert into correspondence.message_invoice (firm_id, message_id, invoice_id)
            select m.firm_id, m.message_id, r.invoice_id from correspondence.message m
            join reminders.reminder r on r.firm_id = m.firm_id and r.debtor_id = m.debtor_id where m.firm_id = :firm
            """;
    private static final String BARE_LOOKS = """
            update receivables.invoice i set next_look_on = i.due_on + 15, in_use = true
            from reminders.reminder r where r.firm_id = :firm and i.firm_id = r.firm_id and i.invoice_id = r.invoice_id
            """;
    private static final String ONE = """
            select firm_id, invoice_id, debtor_id, open_minor, due_on, occurrence, currency,
                (select count(*) from reminders.reminder r where r.firm_id = c.firm_id and r.invoice_id = c.invoice_id) as taken
            from receivables.reminder_claim c where firm_id = :firm and invoice_id = :invoice
            """;
    private static final String INSERT_ONE = """
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            values (:firm, :invoice, :debtor, :open, 1, :due, :on, 1, 5, 0, 1, 'EUR', 'EMAIL', 'reminder-1', 'fr-b2b')
            on conflict do nothing
            """;

    private final JdbcClient everything;
    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final FirmId firm;

    private record Row(long invoice, long debtor, long open, LocalDate dueOn, int taken) {}

    Portfolio(Engine engine, FirmId firm) {
        this.everything = engine.everything();
        this.app = engine.bean(JdbcClient.class);
        this.transaction = new TransactionTemplate(engine.bean(PlatformTransactionManager.class));
        this.firm = firm;
    }

    void fill(int rows, int share) {
        everything.sql(EMPTY).update();
        everything
                .sql(DEBTORS)
                .param("firm", firm.value())
                .param("debtors", (rows + 9) / 10)
                .update();
        everything
                .sql(INVOICES)
                .param("firm", firm.value())
                .param("rows", rows)
                .param("share", share)
                .param("on", Engine.START)
                .update();
        everything.sql("analyze").update();
        everything.sql("checkpoint").update();
    }

    long steps() {
        return everything
                .sql("select count(*) from reminders.reminder")
                .query(Long.class)
                .single();
    }

    long bareSteps() {
        return in(() -> bare(BARE_STEPS));
    }

    long bareEverything() {
        return in(() -> {
            long steps = bare(BARE_STEPS);
            bare(BARE_DAYS);
            bare(BARE_MESSAGES);
            bare(BARE_EVENTS);
            bare(BARE_LINES);
            bare(BARE_LOOKS);
            return steps;
        });
    }

    /** The plain way: read an invoice and its history, decide, write, commit; then the next. */
    long rowByRow() {
        var ids = in(() -> app.sql("select invoice_id from receivables.reminder_claim where firm_id = ?")
                .param(firm.value())
                .query(Long.class)
                .list());
        long written = 0;
        for (var id : ids) {
            written += in(() -> one(id));
        }
        return written;
    }

    private long one(long invoice) {
        var row = app.sql(ONE)
                .param("firm", firm.value())
                .param("invoice", invoice)
                .query((rs, _) -> new Row(
                        rs.getLong("invoice_id"),
                        rs.getLong("debtor_id"),
                        rs.getLong("open_minor"),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getInt("taken")))
                .single();
        if (row.taken > 0 || row.dueOn.plusDays(5).isAfter(Engine.START)) {
            return 0;
        }
        return app.sql(INSERT_ONE)
                .param("firm", firm.value())
                .param("invoice", row.invoice)
                .param("debtor", row.debtor)
                .param("open", row.open)
                .param("due", row.dueOn)
                .param("on", Engine.START)
                .update();
    }

    private long bare(String sql) {
        var statement = app.sql(sql).param("firm", firm.value());
        return (sql.contains(":on") ? statement.param("on", Engine.START) : statement).update();
    }

    private <T> T in(Supplier<T> work) {
        return new TenantScope.Engine(firm).call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
