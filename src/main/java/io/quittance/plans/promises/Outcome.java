package io.quittance.plans.promises;

/** What has become of a promise when its last day has passed. A pure function. */
final class Outcome {

    /** Nearly all is as good as all: so much of what was promised, in percent. */
    static final int ENOUGH_PERCENT = 95;

    private Outcome() {}

    /** What was to come: no more than there was to pay. */
    static long expected(long promised, long came, long open) {
        return Math.min(promised, came + open);
    }

    /**
     * The state it ends in; what was credited or given up meanwhile need not be paid.
     *
     * @param promised in minor units, as the others
     * @param came what payments put on its claims since
     * @param open what is still owed of them
     */
    static PromiseState of(long promised, long came, long open) {
        long expected = expected(promised, came, open);
        if (expected == 0) {
            return PromiseState.CANCELLED;
        }
        boolean isEnough = Math.multiplyExact(came, 100L) >= Math.multiplyExact(expected, (long) ENOUGH_PERCENT);
        return isEnough ? PromiseState.KEPT : PromiseState.BROKEN;
    }
}
