package io.quittance.payments;

/** The state of a payment. */
public enum PaymentStatus {
    /** On its way: the bank has not decided yet. */
    PENDING,
    /** On the books. */
    BOOKED,
    /** It was on its way and the bank refused. */
    FAILED,
    /** All of it went back to the payer. */
    REFUNDED,
    /** Part of it went back to the payer. */
    PARTLY_REFUNDED,
    /** The payer's bank took it back. */
    CHARGED_BACK,
    /** Recorded by mistake and taken off the books. */
    REVERSED
}
