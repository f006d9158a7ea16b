package io.quittance.bench;

import io.quittance.plans.Answer;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import io.quittance.reminders.ReminderRuns;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beginning of a day over running plans: ten times as many of them, as many whose day has come. */
final class PlanDayBench {

    private static final int DUE = 200;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 5;
    private static final double GOAL = 1.3;

    private final ModuleContext context = new ModuleContext(
            LedgerFixture.TODAY,
            "documents",
            "receivables",
            "branding",
            "messages",
            "templates",
            "archive",
            "reminders",
            "plans");
    private final JdbcClient database = JdbcClient.create(context.db().superuser());
    private final LedgerFixture books = new LedgerFixture(context, "plan-bench");
    private long last;

    /** Measures and prints. */
    static void run() {
        var bench = new PlanDayBench();
        for (int i = 0; i < DUE; i++) {
            bench.plan("D-" + i);
        }
        bench.last = bench.database
                .sql("select max(plan_id) from plans.plan")
                .query(Long.class)
                .single();
        bench.others(FEW);
        bench.median();
        double few = bench.median();
        bench.others(MANY - FEW);
        double many = bench.median();
        System.out.printf(
                Locale.ROOT,
                "a day over %d running plans %.3f s, over %d %.3f s, %d due each: %.2f times; goal at most %.1f%n",
                FEW,
                few,
                MANY,
                many,
                DUE,
                many / few,
                GOAL);
        bench.context.close();
    }

    private void plan(String number) {
        var invoice = books.anInvoice(number, "600.00", -10);
        var terms = new PlanTerms(LedgerFixture.TODAY.plusDays(3), Interval.MONTH, null, 3, null);
        var plans = context.get(Plans.class);
        var plan = books.firm.as(() -> plans.offer(
                books.firm.id(),
                new PlanAsk(books.dupont.id(), List.of(invoice.id()), terms),
                null,
                Side.FIRM,
                "bench"));
        books.firm.as(() -> plans.accept(books.firm.id(), new Answer(plan.id(), 1, Side.DEBTOR, "debtor_1")));
    }

    private void others(int count) {
        database.sql("""
                        insert into plans.plan (firm_id, debtor_id, currency, state, total_minor, answer_by, move_days, skip_limit,
                            grace_days, cure_days, look_on, made_at)
                        select ?, ?, 'EUR', 'ACTIVE', 100, ?, 14, 1, 3, 8, ?, now() from generate_series(1, ?)
                        """)
                .param(books.firm.id().value())
                .param(books.dupont.id().value())
                .param(LedgerFixture.TODAY)
                .param(LedgerFixture.TODAY.plusDays(60))
                .param(count)
                .update();
        database.sql("analyze plans.plan").update();
    }

    private double median() {
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            database.sql("update plans.plan set look_on = ? where plan_id <= ?")
                    .param(LedgerFixture.TODAY)
                    .param(last)
                    .update();
            long start = System.nanoTime();
            books.firm.doing(() -> context.get(ApplicationEventPublisher.class)
                    .publishEvent(new ReminderRuns.Begins(books.firm.id(), LedgerFixture.TODAY)));
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        seconds.sort(null);
        return seconds.get(ROUNDS / 2);
    }
}
