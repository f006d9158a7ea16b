package io.quittance.plans;

import static io.quittance.plans.PlanState.ACTIVE;
import static io.quittance.plans.PlanState.BROKEN;
import static io.quittance.plans.PlanState.CANCELLED;
import static io.quittance.plans.PlanState.COMPLETED;
import static io.quittance.plans.PlanState.LATE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a plan on a day, when so much came and so much was credited. A pure function: it gives the state of the plan,
 * and nothing depends on the order in which the news came.
 */
final class Standings {

    /** After this many days of being late without coming right, all is due. */
    static final int CURE_DAYS = 8;

    /** Within this many days a plan that was broken for the first time comes to life again. */
    static final int REVIVAL_DAYS = 10;

    private Standings() {}

    /** @param lookOn the next day on which time alone may change it; null = none */
    record Standing(
            PlanState state,
            long paid,
            long credited,
            Plan.Life life,
            @Nullable LocalDate lookOn,
            @Nullable String reason) {}

    /**
     * The state of a plan.
     *
     * @param mayRevive no other plan has taken its place
     */
    static Standing of(Plan plan, long paid, long credited, LocalDate today, boolean mayRevive) {
        var life = plan.life();
        boolean isOver = paid + credited >= plan.total().minor();
        if (plan.state().isTalkedAbout()) {
            return isOver
                    ? new Standing(CANCELLED, paid, credited, life, null, "Nothing is owed any more")
                    : new Standing(plan.state(), paid, credited, life, offerEnd(plan), plan.reason());
        }
        if (isOver && plan.state().runs()) {
            return paid > 0
                    ? new Standing(COMPLETED, paid, credited, life, null, plan.reason())
                    : new Standing(CANCELLED, paid, credited, life, null, "Its claims were credited or given up");
        }
        var progress = Progress.of(plan.agreed(), paid, credited, life.graceDays(), today);
        return switch (plan.state()) {
            case ACTIVE, LATE -> running(plan, progress, paid, credited, today);
            case BROKEN -> broken(plan, progress, paid, credited, today, mayRevive);
            default -> new Standing(plan.state(), paid, credited, life, null, plan.reason());
        };
    }

    private static @Nullable LocalDate offerEnd(Plan plan) {
        return plan.state() == PlanState.COUNTERED ? plan.last().expiresOn().plusDays(1) : null;
    }

    private static Standing running(Plan plan, Progress progress, long paid, long credited, LocalDate today) {
        var life = plan.life();
        if (!progress.isLate()) {
            var kept = new Plan.Life(life.graceDays(), null, life.brokenOn(), life.breaks(), life.skips());
            return new Standing(
                    ACTIVE, paid, credited, kept, progress.lateFrom().orElse(null), plan.reason());
        }
        var since = life.lateSince() == null ? today : life.lateSince();
        var end = since.plusDays(CURE_DAYS + 1L);
        if (plan.state() == LATE && !end.isAfter(today)) {
            var over = new Plan.Life(life.graceDays(), since, today, life.breaks() + 1, life.skips());
            return new Standing(BROKEN, paid, credited, over, null, plan.reason());
        }
        var late = new Plan.Life(life.graceDays(), since, life.brokenOn(), life.breaks(), life.skips());
        return new Standing(LATE, paid, credited, late, end, plan.reason());
    }

    private static Standing broken(
            Plan plan, Progress progress, long paid, long credited, LocalDate today, boolean mayRevive) {
        var life = plan.life();
        boolean inTime =
                life.brokenOn() != null && !today.isAfter(life.brokenOn().plusDays(REVIVAL_DAYS));
        if (mayRevive && inTime && life.breaks() == 1 && progress.isCaughtUp(today)) {
            var again = new Plan.Life(life.graceDays(), null, life.brokenOn(), life.breaks(), life.skips());
            return new Standing(
                    ACTIVE, paid, credited, again, progress.lateFrom().orElse(null), plan.reason());
        }
        return new Standing(BROKEN, paid, credited, life, null, plan.reason());
    }
}
