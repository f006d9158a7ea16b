package io.quittance.reminders;

import static io.quittance.reminders.Columns.dates;
import static io.quittance.reminders.Columns.ints;
import static io.quittance.reminders.Columns.longs;
import static io.quittance.reminders.Columns.texts;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps decisions: why due steps did not leave, and what rehearsals forecast. */
@Component
final class DecisionLogStore {

    private static final String PUT_OFF = """
            insert into reminders.postponed (firm_id, invoice_id, debtor_id, open_minor, run_id, decided_on, due_on, until_on,
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
    private final JdbcClient jdbc;

    DecisionLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps why due steps did not leave; the last word of a day stays. */
    void postpone(FirmId firm, RunId run, List<DecisionRow> rows) {
        decisions(PUT_OFF, firm, run, rows).update();
    }

    /** Keeps what a rehearsal foretells. */
    void rehearsed(FirmId firm, RunId run, List<DecisionRow> rows) {
        decisions(REHEARSED, firm, run, rows)
                .param("nextSteps", texts(rows, DecisionRow::nextStep))
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
