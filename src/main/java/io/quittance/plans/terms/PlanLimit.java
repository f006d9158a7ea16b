package io.quittance.plans.terms;

/** Within what a plan that runs bends, and how long it waits before it breaks. Each is kept with a plan when that is begun. */
public enum PlanLimit implements Setting {
    /** An instalment can be moved so many days beyond its day. */
    MOVE_DAYS(PlanRule.Unit.DAYS, 0, 31),
    /** So many instalments of a plan can be put at its end. */
    SKIPS(PlanRule.Unit.COUNT, 0, 3),
    /** So many days after its day an instalment is late. */
    GRACE_DAYS(PlanRule.Unit.DAYS, 0, 30),
    /** So many days a late plan can be made good before all is due. */
    CURE_DAYS(PlanRule.Unit.DAYS, 1, 60);

    private final PlanRule.Unit unit;
    private final long least;
    private final long most;

    PlanLimit(PlanRule.Unit unit, long least, long most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    @Override
    public PlanRule.Unit unit() {
        return unit;
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public long most() {
        return most;
    }
}
