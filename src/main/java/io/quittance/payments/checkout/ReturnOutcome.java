package io.quittance.payments.checkout;

import io.quittance.kernel.Money;
import io.quittance.payments.Payment;

/** What a debtor who comes back from the payment page is told. */
public sealed interface ReturnOutcome {

    /** The money is on the books. */
    record Paid(Payment payment) implements ReturnOutcome {}

    /** The payment is on its way; the bank needs days. */
    record Pending(Money amount) implements ReturnOutcome {}

    /** Nothing was paid; the debtor may try again. */
    record NotPaid(Refusal why) implements ReturnOutcome {}

    /** Stripe did not answer in time; the state will be known soon without the debtor doing anything. */
    record Unclear() implements ReturnOutcome {}

    /** Not a checkout of this debtor: nothing is said and nothing happens. */
    record Neutral() implements ReturnOutcome {}
}
