package io.quittance.desk.plan;

import io.quittance.plans.Plan;
import io.quittance.plans.PlanState;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseFilter;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.Promises;
import io.quittance.reporting.PayingHabits;
import io.quittance.staff.StaffSession;
import io.quittance.ui.FactList;
import io.quittance.ui.Panel;
import org.springframework.stereotype.Service;

/** How a debtor paid, and kept plans and promises, before. */
@Service
class Habit {

    private static final int MOST = 100;

    private final PayingHabits habits;
    private final Promises promises;
    private final PlanReads reads;
    private final StaffSession session;

    Habit(PayingHabits habits, Promises promises, PlanReads reads, StaffSession session) {
        this.habits = habits;
        this.promises = promises;
        this.reads = reads;
        this.session = session;
    }

    Panel of(PlanTalk talk) {
        var texts = talk.texts();
        var firm = talk.firm().id();
        var debtor = talk.debtor().id();
        var delay = session.in(talk.firm()).call(() -> habits.usualDelay(firm, debtor, talk.today()));
        var plans = reads.ofDebtor(talk);
        var promised =
                session.in(talk.firm()).call(() -> promises.page(firm, new PromiseFilter(debtor, null), 0, MOST));
        var facts = new FactList()
                .fact(
                        texts.of(PlanText.USUAL_DELAY),
                        delay.map(days -> texts.of(PlanText.DELAY_DAYS, days))
                                .orElseGet(() -> texts.of(PlanText.DELAY_UNKNOWN)))
                .fact(
                        texts.of(PlanText.PLANS_BEFORE),
                        texts.of(
                                PlanText.PLANS_KEPT,
                                plans.stream()
                                        .filter(plan -> plan.state() == PlanState.COMPLETED)
                                        .count(),
                                plans.stream().filter(Plan::wasBroken).count()))
                .fact(
                        texts.of(PlanText.PROMISES_BEFORE),
                        texts.of(
                                PlanText.PROMISES_KEPT,
                                promised.stream()
                                        .map(Promise::state)
                                        .filter(PromiseState.KEPT::equals)
                                        .count(),
                                promised.stream()
                                        .map(Promise::state)
                                        .filter(PromiseState.BROKEN::equals)
                                        .count()));
        return new Panel(texts.of(PlanText.HABIT, talk.debtor().name()), facts);
    }
}
