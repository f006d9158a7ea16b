package io.quittance.plans;

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
class PlanStatesIT {

    private static final ModuleContext CONTEXT = new ModuleContext(LedgerFixture.TODAY, "receivables");
    private static final JdbcClient DATABASE = JdbcClient.create(CONTEXT.db().superuser());
    private static final LedgerFixture BOOKS = new LedgerFixture(CONTEXT, "states");

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void the_database_lets_a_plan_change_to_the_same_states(PlanState from) {
        assertThat(DATABASE.sql("select unnest(plans.plan_next(?))")
                        .param(from.name())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        from.next().stream().map(Enum::name).toList());
        for (var to : PlanState.values()) {
            if (to != from) {
                var plan = plan(from);
                if (from.next().contains(to)) {
                    assertThatCode(() -> change(plan, to)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> change(plan, to))
                            .hasMessageContaining("a plan does not change from " + from + " to " + to);
                }
            }
        }
    }

    private static long plan(PlanState state) {
        return DATABASE.sql("""
                        insert into plans.plan (firm_id, debtor_id, currency, state, total_minor, answer_by, reason, move_days, skip_limit,
                            grace_days, cure_days,
                            late_since, broken_on, made_at)
                        values (?, ?, 'EUR', ?, 100, '2026-11-22', 'why', 14, 1, 3, 8, '2026-11-22', '2026-11-22', now()) returning plan_id
                        """)
                .param(BOOKS.firm.id().value())
                .param(BOOKS.dupont.id().value())
                .param(state.name())
                .query(Long.class)
                .single();
    }

    private static void change(long plan, PlanState to) {
        DATABASE.sql("update plans.plan set state = ? where plan_id = ?")
                .param(to.name())
                .param(plan)
                .update();
    }
}
