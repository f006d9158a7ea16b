package io.quittance.plans;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.tenancy.Contention;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sides act on one plan at the same moment. */
class PlanRacesIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);
    private static final int ACTS = 1_000;
    private static final int PAYMENTS = 100;

    private LedgerFixture books;
    private Plans plans;

    @BeforeEach
    void books() {
        books = new LedgerFixture(CONTEXT, "plan-races-" + FIRMS.incrementAndGet());
        plans = CONTEXT.get(Plans.class);
    }

    @AfterAll
    static void stop() {
        THREADS.shutdown();
        CONTEXT.close();
    }

    @Test
    void of_two_acts_on_one_round_one_wins_and_the_loser_sees_the_new_round() throws Exception {
        var plan = propose(12, books.anInvoice("R", "600.00", -10));
        // Terms that no rule accepts: a round stays a round.
        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
        for (int i = 0; i < ACTS; i++) {
            var round = plan;
            var other = plan.last().by().isDebtor() ? Side.AGENT : Side.DEBTOR;
            var won = atOnce(() -> counters(round, other, 11), () -> counters(round, other, 10));
            assertThat(won).as("race %d", i).containsExactlyInAnyOrder(true, false);
            plan = now(plan);
            assertThat(plan.round()).isEqualTo(round.round() + 1);
        }
        var last = plan;
        assertThat(atOnce(() -> accepts(last), () -> declines(last))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_whole_sum_paid_while_a_plan_is_accepted_is_settled_once_and_leaves_nothing_to_ask_for() throws Exception {
        for (int i = 0; i < PAYMENTS; i++) {
            var invoice = books.anInvoice("P-" + i, "600.00", -10);
            var plan = propose(12, invoice);
            long payment = i + 1L;
            var done = atOnce(() -> accepts(plan), () -> pays(payment, invoice));
            assertThat(done.get(1)).as("payment %d", i).isTrue();
            var now = now(plan);
            assertThat(now.state()).isEqualTo(done.get(0) ? PlanState.COMPLETED : PlanState.CANCELLED);
            assertThat(now.schedule(TODAY)).allMatch(PlanLine::isKept);
            assertThat(books.now(invoice).open()).isEqualTo(eur("0.00"));
            assertThat(as(() -> CONTEXT.get(Holds.class).active(firm(), books.dupont.id(), TODAY)))
                    .isEmpty();
        }
    }

    private List<Boolean> atOnce(Supplier<Boolean> one, Supplier<Boolean> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var acts = List.of(submit(barrier, one), submit(barrier, other));
        return List.of(acts.getFirst().get(), acts.getLast().get());
    }

    private static Future<Boolean> submit(CyclicBarrier barrier, Supplier<Boolean> act) {
        return THREADS.submit(() -> {
            barrier.await();
            try {
                return act.get();
            } catch (StaleRoundException _) {
                return false;
            }
        });
    }

    private boolean counters(Plan plan, Side side, int count) {
        as(() -> plans.counter(firm(), new Answer(plan.id(), plan.round(), side, "test"), terms(count), null));
        return true;
    }

    private boolean accepts(Plan plan) {
        as(() -> plans.accept(firm(), answer(plan)));
        return true;
    }

    private boolean declines(Plan plan) {
        as(() -> plans.decline(firm(), answer(plan), "No"));
        return true;
    }

    private boolean pays(long payment, Invoice invoice) {
        Contention.retried(() -> {
            books.inOneTransaction(() -> {
                books.pay(payment, eur("600.00"), invoice);
                CONTEXT.get(PlanLife.class).count(firm(), books.dupont.id());
            });
            return true;
        });
        return true;
    }

    private Answer answer(Plan plan) {
        return new Answer(plan.id(), plan.round(), plan.last().by().isDebtor() ? Side.FIRM : Side.DEBTOR, "test");
    }

    private Plan propose(int count, Invoice invoice) {
        return as(() -> plans.propose(
                firm(), new PlanAsk(books.dupont.id(), List.of(invoice.id()), terms(count)), null, "debtor_1"));
    }

    private static PlanTerms terms(int count) {
        return new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, count, null);
    }

    private Plan now(Plan plan) {
        return as(() -> CONTEXT.get(PlanList.class).find(firm(), plan.id()).orElseThrow());
    }

    private FirmId firm() {
        return books.firm.id();
    }

    private <T> T as(Supplier<T> work) {
        return books.firm.as(work);
    }
}
