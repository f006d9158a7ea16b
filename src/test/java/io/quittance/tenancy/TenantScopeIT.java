package io.quittance.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.FirmId;
import io.quittance.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases P-02, P-03, P-06 and P-08: the database decides whose rows are seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantScopeIT {

    private static final String COUNT = "select count(*) from parties.debtor";
    private static final FirmId LAVENDER = new FirmId(1);
    private static final FirmId NORTH = new FirmId(2);

    private final TestDatabase.TestDb db = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(db.app());
    private final TransactionTemplate transactions = new TransactionTemplate(new ScopedTransactionManager(db.app()));

    @BeforeAll
    void two_firms_with_debtors_of_the_same_reference() {
        var all = JdbcClient.create(db.superuser());
        for (var firm : List.of(LAVENDER, NORTH)) {
            all.sql("""
                    insert into parties.firm (firm_id, key, name, legal_name, register_number, country, currency, time_zone, language,
                        street, postal_code, city, contact_name, contact_email, stage, stage_since, created_on)
                    values (:id, 'firm-' || :id, 'F', 'F', '1', 'FR', 'EUR', 'Europe/Paris', 'fr', 's', 'p', 'c', 'n', 'a@f.example', 'LIVE', '2026-01-01', '2026-01-01')
                    """).param("id", firm.value()).update();
            for (int i = 0; i < firm.value(); i++) {
                all.sql(insertDebtor())
                        .param("firm", firm.value())
                        .param("reference", "D-" + i)
                        .update();
            }
        }
    }

    @Test
    void each_scope_sees_its_own_rows_only() {
        assertThat(countIn(new TenantScope.FirmStaff(LAVENDER))).isEqualTo(1);
        assertThat(countIn(new TenantScope.Engine(NORTH))).isEqualTo(2);
        assertThat(countIn(new TenantScope.Agent(List.of(LAVENDER, NORTH), null)))
                .isEqualTo(3);
    }

    @Test
    void without_a_scope_or_without_a_transaction_nothing_is_allowed() {
        assertThatThrownBy(() -> transactions.execute(_ -> count())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> new TenantScope.FirmStaff(LAVENDER).call(this::count))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> countIn(new TenantScope.Operator())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_row_for_another_firm_is_refused_and_the_same_reference_in_both_is_taken() {
        var agent = new TenantScope.Agent(List.of(LAVENDER, NORTH), LAVENDER);
        assertThatThrownBy(() -> agent.run(() -> transactions.executeWithoutResult(_ -> insert(NORTH, "D-9"))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        agent.run(() -> transactions.executeWithoutResult(status -> {
            insert(LAVENDER, "D-1");
            status.setRollbackOnly();
        }));
    }

    @Test
    void another_scope_inside_a_running_transaction_is_refused() {
        new TenantScope.Engine(LAVENDER)
                .run(() -> transactions.executeWithoutResult(_ -> {
                    assertThatThrownBy(() -> countIn(new TenantScope.Engine(NORTH)))
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(countIn(new TenantScope.Engine(LAVENDER))).isEqualTo(1);
                }));
    }

    @Test
    void after_a_failure_the_next_borrower_of_the_connection_is_clean() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> new TenantScope.Engine(NORTH)
                            .run(() -> transactions.executeWithoutResult(_ -> jdbc.sql("select 1 / 0")
                                    .query(Integer.class)
                                    .single())))
                    .isInstanceOf(DataAccessException.class);
            var left = transactions.execute(
                    _ -> jdbc.sql("select current_setting('role') || coalesce(current_setting('app.firm', true), '')")
                            .query(String.class)
                            .single());
            assertThat(left).isEqualTo("none");
        }
    }

    @Test
    void two_hundred_virtual_threads_of_two_firms_never_mix() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> countIn(new TenantScope.Engine(i % 2 == 0 ? LAVENDER : NORTH))))
                    .toList();
            for (int i = 0; i < counts.size(); i++) {
                assertThat(counts.get(i).get()).isEqualTo(i % 2 == 0 ? 1L : 2L);
            }
        }
    }

    private long countIn(TenantScope scope) {
        return scope.call(() -> transactions.execute(_ -> count()));
    }

    private long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    private void insert(FirmId firm, String reference) {
        jdbc.sql(insertDebtor())
                .param("firm", firm.value())
                .param("reference", reference)
                .update();
    }

    private static String insertDebtor() {
        return """
                insert into parties.debtor (firm_id, reference, name, kind, country, language, address_country)
                values (:firm, :reference, 'N', 'BUSINESS', 'FR', 'fr', 'FR')
                """;
    }
}
