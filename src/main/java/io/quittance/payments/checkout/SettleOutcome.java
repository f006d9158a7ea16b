package io.quittance.payments.checkout;

/** What came of looking at an object of Stripe. */
sealed interface SettleOutcome {

    /**
     * Our books say what Stripe says.
     *
     * @param changed false when they did before
     * @param refusal why the last try to pay was refused
     */
    record Settled(boolean changed, Refusal refusal) implements SettleOutcome {}

    /** The object does not belong to an attempt of ours: the firm also takes other payments at Stripe. */
    record NotOurs() implements SettleOutcome {}

    /** It cannot be settled and a person must look. */
    record Refused(String reason) implements SettleOutcome {}
}
