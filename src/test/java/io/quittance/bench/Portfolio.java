package io.quittance.bench;

import io.quittance.kernel.FirmId;
import io.quittance.reminders.Engine;
import io.quittance.tenancy.TenantScope;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Open invoices of one firm, ten per debtor, made anew for each measurement, and the bare ways to write their reminders. */
final class Portfolio {

    private static final String EMPTY = """
            truncate reminders.reminder, reminders.debtor_day, reminders.postponed, reminders.run, receivables.invoice,
                receivables.next_action, correspondence.message, parties.debtor, scheduler.scheduled_tasks cascade
            """;
    private static final String DEBTORS = """
            insert into parties.debtor (firm_id, debtor_id, reference, name, kind, country, language, email, street, postal_code,
                city, address_country)
            select :firm, g, 'D-' || g, 'Debtor ' || g, 'BUSINESS', 'FR', 'fr', 'd' || g || '@debtor.example', '1 rue du Port',
                '33000', 'Bordeaux', 'FR'
            from generate_series(1, :debtors) g
            """;
    // Due is every so manieth invoice of every so manieth debtor.
    private static final String INVOICES = """
            insert into receivables.invoice (firm_id, debtor_id, total_minor, opening_minor, open_minor, issued_on, due_on,
                number, type, currency, state)
            select :firm, 1 + (g - 1) / 10, 10000 + g % 90000, 10000 + g % 90000, 10000 + g % 90000,
                due_on - 30, due_on, 'F-' || g, 'INVOICE', 'EUR', 'OPEN'
            from generate_series(1, :rows) g,
                lateral (select (g - 1) / 10 % :debtors = 0 and g % :invoices = 0 as due) d,
                lateral (select case when due then cast(:on as date) - 5 else cast(:on as date) + 30 + g % 200 end as due_on) o
            """;
    private static final String LOOKS = """
            insert into receivables.next_action (firm_id, debtor_id, act_on)
            select firm_id, debtor_id, case when min(due_on) < :on then date '1970-01-01' else min(due_on) + 5 end
            from receivables.invoice group by firm_id, debtor_id
            """;
    private static final String DUE = """
            from receivables.next_action l
            join receivables.reminder_claim c on c.firm_id = l.firm_id and c.debtor_id = l.debtor_id
            where l.firm_id = :firm and l.act_on <= :on and c.due_on + 5 <= :on
            """;
    private static final String BARE_STEPS = """
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            select c.firm_id, c.invoice_id, c.debtor_id, c.open_minor, 1, c.due_on, :on, c.occurrence, 5, 0, 1, c.currency,
                'EMAIL', 'reminder-1', 'fr-b2b'
            """ + DUE;
    // One statement for every row that the run writes: steps, days, messages, their events, next looks.
    private static final String BARE_EVERYTHING = "with due as materialized (select c.* " + DUE + """
            ), steps as (
                insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on,
                    occurrence, offset_days, notice_days, version, currency, channel, step, scenario)
                select firm_id, invoice_id, debtor_id, open_minor, 1, due_on, :on, occurrence, 5, 0, 1, currency, 'EMAIL',
                    'reminder-1', 'fr-b2b' from due
            ), owing as materialized (
                select firm_id, debtor_id, currency, array_agg(invoice_id order by invoice_id) as invoices,
                    min(due_on) + 15 as look, sum(open_minor)::bigint as total, json_build_object('asOf', cast(:on as date), 'payBy', null, 'clause', null,
                        'reopened', false, 'statement', json_build_object('one', count(*) = 1, 'also', null, 'credits',
                        '[]'::json, 'total', json_build_object('amount', (sum(open_minor) / 100.0)::numeric(20, 2)::text,
                        'currency', currency), 'invoices', json_agg(json_build_object('number', number, 'issuedOn',
                        issued_on, 'dueOn', due_on, 'description', description, 'open', json_build_object('amount',
                        (open_minor / 100.0)::numeric(20, 2)::text, 'currency', currency)))))::text as model
                from due group by firm_id, debtor_id, currency
            ), messages as (
                insert into correspondence.message (firm_id, key, kind, channel, debtor_id, invoices, step, template,
                    language, model, state, planned_on)
                select firm_id, 'reminder:' || debtor_id || ':' || cast(:on as date), 'REMINDER', 'EMAIL', debtor_id,
                    invoices, 'reminder-1', 'reminder-1', 'fr', model, 'PLANNED', :on from owing
                returning firm_id, message_id, debtor_id, state
            ), days as (
                insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, message_id, tone_days, currencies, totals_minor, channel, step)
                select o.firm_id, o.debtor_id, :on, 1, m.message_id, 5, array[currency], array[total], 'EMAIL', 'reminder-1'
                from owing o join messages m using (debtor_id)
            ), events as (
                insert into correspondence.message_event (firm_id, message_id, state, at)
                select firm_id, message_id, state, clock_timestamp() from messages
            )
            update receivables.next_action l set act_on = o.look
            from owing o where l.firm_id = o.firm_id and l.debtor_id = o.debtor_id
            """;

    private final JdbcClient everything;
    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final FirmId firm;

    Portfolio(Engine engine, FirmId firm) {
        this.everything = engine.everything();
        this.app = engine.bean(JdbcClient.class);
        this.transaction = new TransactionTemplate(engine.bean(PlatformTransactionManager.class));
        this.firm = firm;
    }

    void fill(int rows, int everyDebtor, int everyInvoice) {
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
                .param("debtors", everyDebtor)
                .param("invoices", everyInvoice)
                .param("on", Engine.START)
                .update();
        everything.sql(LOOKS).param("on", Engine.START).update();
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
        in(() -> bare(BARE_EVERYTHING));
        return steps();
    }

    private long bare(String sql) {
        return app.sql(sql)
                .param("firm", firm.value())
                .param("on", Engine.START)
                .update();
    }

    private <T> T in(Supplier<T> work) {
        return new TenantScope.Engine(firm).call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
