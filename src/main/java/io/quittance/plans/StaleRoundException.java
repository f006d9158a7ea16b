package io.quittance.plans;

/** The round that was answered is not the last any more, or it has its answer. */
public class StaleRoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRoundException(PlanId plan, int round) {
        super(plan + " is beyond round " + round);
    }
}
