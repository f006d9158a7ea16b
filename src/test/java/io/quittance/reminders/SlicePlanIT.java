package io.quittance.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A slice costs the same whatever stands in the tables. A run grows them while its sessions keep their plans: plans made for an
 * empty table read the grown one from end to end, and cost grew with the square of the work.
 */
class SlicePlanIT {

    private static final Engine ENGINE = new Engine();
    private static final int SLICE = 50;
    private static final int HANDFUL = 10;
    private static final int SMALL = 200;
    private static final int LARGE = 20_000;

    /** So often the driver and the server ask for a plan before they keep one. */
    private static final int UNTIL_PLANS_ARE_KEPT = 12;

    private static final String FILL = """
            with debtors as (
                insert into parties.debtor (firm_id, debtor_id, reference, name, kind, country, language, email, street,
                    postal_code, city, address_country)
                select :firm, g, 'D-' || g, 'Debtor ' || g, 'BUSINESS', 'FR', 'fr', 'd' || g || '@debtor.example',
                    '1 rue du Port', '33000', 'Bordeaux', 'FR' from generate_series(:from, :to) g
            ), invoices as (
                insert into receivables.invoice (firm_id, invoice_id, debtor_id, total_minor, opening_minor, open_minor,
                    issued_on, due_on, number, type, currency, state)
                select :firm, g, g, 10000, 10000, 10000, date '2027-01-01', date '2027-02-01', 'F-' || g, 'INVOICE', 'EUR', 'OPEN'
                from generate_series(:from, :to) g
            ), days as (
                insert into reminders.debtor_day (firm_id, debtor_id, day, run_id, message_id, tone_days, channel, step)
                select :firm, g, date '2027-02-10', 1, null, 5, 'EMAIL', 'reminder-1' from generate_series(:from, :to) g
            )
            insert into reminders.reminder (firm_id, invoice_id, debtor_id, open_minor, run_id, due_on, planned_on, occurrence,
                offset_days, notice_days, version, currency, channel, step, scenario)
            select :firm, g, g, 10000, 1, date '2027-02-01', date '2027-02-10', 1, 5, 0, 1, 'EUR', 'EMAIL', 'reminder-1', 'fr-b2b'
            from generate_series(:from, :to) g
            """;
    private static final String READ = """
            select schemaname || '.' || relname as name, seq_tup_read from pg_stat_xact_user_tables
            where schemaname in ('reminders', 'receivables', 'parties', 'correspondence')
            """;

    @Test
    void no_statement_of_a_slice_reads_a_grown_table_from_end_to_end() {
        // Statistics of small tables, to which a slice is a good part of the whole.
        fill(ENGINE.firm(), 1, HANDFUL);
        ENGINE.everything().sql("analyze").update();
        var firm = ENGINE.firm();
        fill(firm, 1, SMALL);
        ENGINE.everything().sql("vacuum analyze").update();
        var read = new TenantScope.Engine(firm)
                .call(() -> new TransactionTemplate(ENGINE.bean(PlatformTransactionManager.class)).execute(_ -> {
                    for (int i = 0; i < UNTIL_PLANS_ARE_KEPT; i++) {
                        load(firm);
                    }
                    fill(firm, SMALL + 1, LARGE);
                    var before = read();
                    load(firm);
                    var after = read();
                    after.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
                    return after;
                }));
        assertThat(read)
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as("rows of %s read from end to end", table)
                        .isLessThan(LARGE / 10));
    }

    private static void load(FirmId firm) {
        var slice = LongStream.rangeClosed(1, SLICE).boxed().toList();
        assertThat(ENGINE.bean(DebtorCases.class).load(firm, slice, Engine.START))
                .hasSize(SLICE);
    }

    private static Map<String, Long> read() {
        var rows = new TreeMap<String, Long>();
        ENGINE.bean(JdbcClient.class).sql(READ).query(row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }

    /** In a transaction of its own, as other workers do. */
    private static void fill(FirmId firm, int from, int to) {
        ENGINE.everything()
                .sql(FILL)
                .param("firm", firm.value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
