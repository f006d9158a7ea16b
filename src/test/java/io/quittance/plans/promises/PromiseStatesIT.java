package io.quittance.plans.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database knows the same changes of state as the code, and refuses all others. */
class PromiseStatesIT {

    private static final ModuleContext CONTEXT = new ModuleContext(LedgerFixture.TODAY, "receivables");
    private static final JdbcClient DATABASE = JdbcClient.create(CONTEXT.db().superuser());
    private static final LedgerFixture BOOKS = new LedgerFixture(CONTEXT, "promise-states");

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @EnumSource(PromiseState.class)
    void the_database_lets_a_promise_change_to_the_same_states(PromiseState from) {
        for (var to : PromiseState.values()) {
            if (to != from) {
                var promise = promise(from);
                if (from.next().contains(to)) {
                    assertThatCode(() -> change(promise, to)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> change(promise, to))
                            .hasMessageContaining("a promise does not change from " + from + " to " + to);
                }
            }
        }
        assertThat(DATABASE.sql("select unnest(plans.promise_next(?))")
                        .param(from.name())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        from.next().stream().map(Enum::name).toList());
    }

    private static long promise(PromiseState state) {
        return DATABASE.sql("""
                        insert into plans.promise (firm_id, debtor_id, currency, amount_minor, promised_on, hold_until, side, author,
                            state, made_at, ended_on, ended_by)
                        values (:firm, :debtor, 'EUR', 100, '2026-11-25', '2026-11-27', 'AGENT', 'staff_1', :state, now(),
                            case when :state <> 'OPEN' then date '2026-11-28' end, case when :state <> 'OPEN' then 'machine' end)
                        returning promise_id
                        """)
                .param("firm", BOOKS.firm.id().value())
                .param("debtor", BOOKS.dupont.id().value())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private static void change(long promise, PromiseState to) {
        DATABASE.sql(
                        "update plans.promise set state = ?, ended_on = '2026-11-28', ended_by = 'machine' where promise_id = ?")
                .param(to.name())
                .param(promise)
                .update();
    }
}
