package io.quittance.plans;

import static io.quittance.testing.LedgerFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.plans.terms.Interval;
import io.quittance.reminders.ReminderRuns;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day's work on plans costs what is due, however many run. */
class PlanDayIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final JdbcClient DATABASE = JdbcClient.create(CONTEXT.db().superuser());
    private static final int OTHERS = 5_000;

    private final LedgerFixture books = new LedgerFixture(CONTEXT, "plan-day");

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void ten_times_as_many_plans_with_the_same_due_take_as_many_statements_and_are_found_by_their_day() {
        CONTEXT.travelTo(TODAY);
        late("B-1");
        late("B-2");
        long few = CONTEXT.statements().of(this::day);
        CONTEXT.travelTo(TODAY);
        late("B-3");
        late("B-4");
        othersRun();
        long many = CONTEXT.statements().of(this::day);
        assertThat(many).isEqualTo(few);
        DATABASE.sql("analyze plans.plan").update();
        assertThat(String.join(
                        "\n",
                        DATABASE.sql(
                                        "explain select plan_id from plans.plan where firm_id = ? and look_on <= ? order by plan_id")
                                .param(books.firm.id().value())
                                .param(TODAY.plusDays(7))
                                .query(String.class)
                                .list()))
                .contains("plan_look");
    }

    private void late(String number) {
        var invoice = books.anInvoice(number, "600.00", -10);
        var terms = new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, 3, null);
        var plans = CONTEXT.get(Plans.class);
        var plan = books.firm.as(() -> plans.offer(
                books.firm.id(),
                new PlanAsk(books.dupont.id(), List.of(invoice.id()), terms),
                null,
                Side.FIRM,
                "api:test"));
        books.firm.as(() -> plans.accept(books.firm.id(), new Answer(plan.id(), 1, Side.DEBTOR, "debtor_1")));
    }

    private void day() {
        var on = TODAY.plusDays(7);
        CONTEXT.travelTo(on);
        books.firm.doing(() -> CONTEXT.get(PlanNews.class).begins(new ReminderRuns.Begins(books.firm.id(), on)));
    }

    private void othersRun() {
        DATABASE.sql("""
                        insert into plans.plan (firm_id, debtor_id, currency, state, total_minor, answer_by, move_days, skip_limit,
                            grace_days, cure_days, look_on, made_at)
                        select ?, ?, 'EUR', 'ACTIVE', 100, ?, 14, 1, 3, 8, ?, now() from generate_series(1, ?)
                        """)
                .param(books.firm.id().value())
                .param(books.dupont.id().value())
                .param(TODAY)
                .param(TODAY.plusDays(60))
                .param(OTHERS)
                .update();
    }
}
