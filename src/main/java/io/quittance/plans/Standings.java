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
        var progress = Progress.of(plan.agreed(), paid, credited, life.limits().graceDays(), today);
        return switch (plan.state()) {
            case ACTIVE, LATE -> running(plan, progress, paid, credited, today);
            case BROKEN -> broken(plan, progress, paid, credited, today, mayRevive);
            // The money that completed it went back.
            case COMPLETED ->
                mayRevive && !isOver
                        ? running(plan, progress, paid, credited, today)
                        : new Standing(
                                COMPLETED, plan.paid().minor(), plan.credited().minor(), life, null, plan.reason());
            default -> new Standing(plan.state(), paid, credited, life, null, plan.reason());
        };
    }

    private static @Nullable LocalDate offerEnd(Plan plan) {
        return plan.state() == PlanState.COUNTERED ? plan.last().expiresOn().plusDays(1) : null;
    }

    private static Standing running(Plan plan, Progress progress, long paid, long credited, LocalDate today) {
        var life = plan.life();
        if (!progress.isLate()) {
            return new Standing(
                    ACTIVE, paid, credited, life.kept(), progress.lateFrom().orElse(null), plan.reason());
        }
        var since = life.lateSince() == null ? today : life.lateSince();
        var end = since.plusDays(life.limits().cureDays() + 1L);
        if (plan.state() == LATE && !end.isAfter(today)) {
            return new Standing(BROKEN, paid, credited, life.broken(since, today), null, plan.reason());
        }
        return new Standing(LATE, paid, credited, life.late(since), end, plan.reason());
    }

    private static Standing broken(
            Plan plan, Progress progress, long paid, long credited, LocalDate today, boolean mayRevive) {
        var life = plan.life();
        boolean inTime =
                life.brokenOn() != null && !today.isAfter(life.brokenOn().plusDays(Plan.REVIVAL_DAYS));
        if (mayRevive && inTime && life.breaks() == 1 && progress.isCaughtUp(today)) {
            return new Standing(
                    ACTIVE, paid, credited, life.kept(), progress.lateFrom().orElse(null), plan.reason());
        }
        return new Standing(BROKEN, paid, credited, life, null, plan.reason());
    }
}
