package io.quittance.payments.checkout;

import io.quittance.kernel.Money;
import io.quittance.payments.Means;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says about one attempt to pay, read at one moment. Amounts are Stripe's: they decide, not what was asked for.
 *
 * @param mark our key of the attempt; null when the object is not of ours
 * @param session {@code cs_…}, when it is known
 * @param intent {@code pi_…}; null before anybody tried to pay
 * @param received what came when {@code stage} is RECEIVED, else what is under way
 * @param at when the payer paid
 * @param refusal why the last try to pay was refused
 * @param takings what went back, in the order it happened
 */
record StripeTruth(
        @Nullable String mark,
        @Nullable String session,
        @Nullable String intent,
        Stage stage,
        @Nullable Money received,
        Means means,
        Instant at,
        boolean live,
        Refusal refusal,
        List<Taking> takings) {

    /** How far the payment is. */
    enum Stage {
        /** The payment page is open. */
        OPEN,
        /** The payment page closed without a payment. */
        EXPIRED,
        /** The bank decides. */
        PROCESSING,
        /** The money was received. */
        RECEIVED,
        /** The bank refused, and the page is closed. */
        FAILED
    }

    /** Whether a refund or dispute takes money from the firm. */
    enum TakingState {
        /** It does. */
        TAKEN,
        /** The payer's bank examines it. */
        OPEN,
        /** It does not, or no more. */
        RETURNED
    }

    /**
     * A refund or a dispute.
     *
     * @param fee what the dispute costs the firm; never the debtor's
     */
    record Taking(String object, boolean dispute, Money amount, Money fee, TakingState state, Instant at) {}
}
