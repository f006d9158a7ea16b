package io.quittance.ledger;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.tenancy.TenantScope;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goal B6 in short and case M-30: whoever changes a row behind our back is found; the application cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingIT {

    private static final ModuleContext CONTEXT = new ModuleContext(TODAY, "receivables");
    private static final int MUTATIONS = 120;

    /** Each changes one row, picked at random, without any trigger or foreign key looking. */
    private static final List<String> TAMPERINGS = List.of(
            "update receivables.entry set amount_minor = amount_minor + 1",
            "update receivables.entry set amount_minor = -amount_minor",
            "update receivables.entry set currency = 'CHF'",
            "update receivables.entry set account = case account when 'MONEY_IN' then 'WRITTEN_OFF' else 'MONEY_IN'"
                    + " end, invoice_id = null",
            "update receivables.entry set component = case account when 'RECEIVABLE' then 'COSTS' else component end,"
                    + " amount_minor = amount_minor + case account when 'RECEIVABLE' then 0 else 1 end",
            "update receivables.entry set line = line + 1000",
            "update receivables.entry set debtor_id = 999999",
            "update receivables.entry set posting_id = posting_id + 100000",
            "delete from receivables.entry",
            "update receivables.posting set reason = reason || 'x'",
            "update receivables.posting set posted_on = posted_on + 1",
            "update receivables.posting set posted_at = posted_at - interval '1 microsecond'",
            "update receivables.posting set kind = 'WRITE_OFF'",
            "update receivables.posting set source = source || 'x'",
            "update receivables.posting set payment_id = 4711",
            "update receivables.posting set debtor_id = null",
            "update receivables.posting set mac = sha256(mac)",
            "update receivables.posting set posting_id = posting_id + 100000",
            "delete from receivables.posting",
            "update receivables.invoice set open_minor = open_minor / 2, total_minor = total_minor + 7",
            "update receivables.invoice set total_minor = total_minor + 1",
            "update receivables.invoice set opening_minor = opening_minor - 1",
            "update receivables.invoice set currency = 'USD'",
            "update receivables.invoice set number = number || 'x'",
            "update receivables.invoice set debtor_id = 999999",
            "delete from receivables.invoice",
            "update receivables.seal set head = sha256(head)",
            "update receivables.seal set mac = sha256(mac)",
            "update receivables.seal set sealed_at = sealed_at - interval '1 second'",
            "update receivables.seal set postings = postings + 1",
            "update receivables.seal set seal_no = seal_no + 100",
            "delete from receivables.seal",
            "update receivables.sealed_posting set seal_no = seal_no + 1",
            "delete from receivables.sealed_posting");

    private final LedgerFixture given = new LedgerFixture(CONTEXT, "tampered");
    private final JdbcClient superuser = JdbcClient.create(CONTEXT.db().superuser());

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void every_planted_change_of_a_single_row_is_found() {
        aLedger();
        assertThat(given.verify().problems()).isEmpty();
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            var tampering = TAMPERINGS.get(i % TAMPERINGS.size());
            assertThat(problemsAfter(tampering, random))
                    .as("seed %d: %s", seed, tampering)
                    .isNotEmpty();
        }
        assertThat(given.verify().problems()).isEmpty();
    }

    @Test
    void the_application_can_neither_change_nor_delete_nor_empty_the_ledger() {
        var scope = new TenantScope.Engine(given.firm.id());
        var transaction = new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
        var jdbc = CONTEXT.get(JdbcClient.class);
        for (var table : List.of("posting", "entry", "seal", "sealed_posting")) {
            for (var sql : List.of(
                    "update receivables.%s set firm_id = firm_id",
                    "delete from receivables.%s", "truncate receivables.%s")) {
                assertThatThrownBy(() -> scope.run(() -> transaction.executeWithoutResult(
                                _ -> jdbc.sql(sql.formatted(table)).update())))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_posting_that_does_not_balance_is_refused_by_the_database() {
        var scope = new TenantScope.Engine(given.firm.id());
        var transaction = new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
        var jdbc = CONTEXT.get(JdbcClient.class);
        var posting =
                "insert into receivables.posting (firm_id, kind, source, reason, posted_on, posted_at, mac) values"
                        + " (:firm, 'CLAIM', 'x', '', '2026-01-01', now(), sha256('x')) returning posting_id";
        assertThatThrownBy(() -> scope.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(posting)
                        .param("firm", given.firm.id().value())
                        .query(Long.class)
                        .single())))
                .rootCause()
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> scope.run(() -> transaction.executeWithoutResult(_ -> {
                    long id = jdbc.sql(posting)
                            .param("firm", given.firm.id().value())
                            .query(Long.class)
                            .single();
                    jdbc.sql("insert into receivables.entry (firm_id, posting_id, line, account, currency,"
                                    + " amount_minor) values (:firm, :id, 1, 'CLAIMS', 'EUR', 5)")
                            .param("firm", given.firm.id().value())
                            .param("id", id)
                            .update();
                })))
                .rootCause()
                .hasMessageContaining("balances in every currency");
    }

    @Test
    void entries_that_point_to_no_posting_or_to_nobodys_invoice_are_refused_by_the_database() {
        var invoice = given.anInvoice("B-here", "100.00", -1);
        var elsewhere = new LedgerFixture(CONTEXT, "elsewhere").anInvoice("B-there", "100.00", -1);
        long known = superuser
                .sql("select max(posting_id) from receivables.posting where firm_id = :firm")
                .param("firm", given.firm.id().value())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> enter(known + 1, invoice.id().value()))
                .hasStackTraceContaining("a posting and an invoice that exist");
        assertThatThrownBy(() -> enter(known, elsewhere.id().value()))
                .hasStackTraceContaining("a posting and an invoice that exist");
        assertThatThrownBy(() -> enter(known, 0)).hasStackTraceContaining("a posting and an invoice that exist");
    }

    @Test
    void entries_that_balance_are_refused_when_their_posting_is_there_already() {
        var invoice = given.anInvoice("B-whole", "100.00", -1);
        long known = superuser
                .sql("select max(posting_id) from receivables.posting where firm_id = :firm")
                .param("firm", given.firm.id().value())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> enter(known, invoice.id().value()))
                .hasStackTraceContaining("with all its entries at once");
    }

    private void enter(long posting, long invoice) {
        var transaction = new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
        new TenantScope.Engine(given.firm.id())
                .run(() -> transaction.executeWithoutResult(_ -> CONTEXT.get(JdbcClient.class)
                        .sql("""
                            insert into receivables.entry
                                (firm_id, posting_id, line, account, debtor_id, invoice_id, currency, amount_minor)
                            values (:firm, :posting, 901, 'RECEIVABLE', :debtor, :invoice, 'EUR', 5),
                                   (:firm, :posting, 902, 'CLAIMS', null, null, 'EUR', -5)
                            """)
                        .param("firm", given.firm.id().value())
                        .param("posting", posting)
                        .param("debtor", given.dupont.id().value())
                        .param("invoice", invoice)
                        .update()));
    }

    private void aLedger() {
        for (int i = 0; i < 12; i++) {
            var invoice = given.anInvoice("B-" + i, "100.00", -i);
            if (i % 2 == 0) {
                given.pay(i + 1, (30 + 20 * i) + ".00", invoice);
            }
            if (i % 4 == 0) {
                given.takeBack(i + 1);
            }
            if (i % 3 == 0) {
                given.aCreditNote("A-" + i, "5.00", invoice.number());
                given.seal();
            }
        }
        given.seal();
    }

    private List<String> problemsAfter(String tampering, Random random) {
        var transaction = new TransactionTemplate(
                new DataSourceTransactionManager(CONTEXT.db().superuser()));
        var table = tampering.replaceAll("^(update|delete from) (\\S+).*", "$2");
        var copy = "tampered_" + random.nextInt(1_000_000_000);
        superuser
                .sql("create table public.%s as select * from %s".formatted(copy, table))
                .update();
        transaction.executeWithoutResult(_ -> tamper(tampering, table, random));
        var problems = given.verify().problems();
        transaction.executeWithoutResult(_ -> restore(table, copy));
        return problems;
    }

    private void tamper(String tampering, String table, Random random) {
        var jdbc = JdbcClient.create(CONTEXT.db().superuser());
        var rows = superuser
                .sql("select ctid::text from " + table + " where firm_id = :firm order by ctid")
                .param("firm", given.firm.id().value())
                .query(String.class)
                .list();
        var victim = rows.get(random.nextInt(rows.size()));
        jdbc.sql("set session_replication_role = replica; " + tampering + " where ctid = '" + victim + "'::tid")
                .update();
    }

    private void restore(String table, String copy) {
        var jdbc = JdbcClient.create(CONTEXT.db().superuser());
        var columns = jdbc.sql(
                        "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''")
                .param("table", table)
                .query(String.class)
                .single();
        jdbc.sql(
                        "set session_replication_role = replica; delete from %s; insert into %s (%s) overriding system value select %s from public.%s; drop table public.%s"
                                .formatted(table, table, columns, columns, copy, copy))
                .update();
    }
}
