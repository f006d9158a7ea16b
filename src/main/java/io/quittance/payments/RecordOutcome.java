package io.quittance.payments;

/** What came of recording a payment. */
public sealed interface RecordOutcome {

    /** The payment as of now. */
    Payment payment();

    /** It was recorded. */
    record Recorded(Payment payment) implements RecordOutcome {}

    /** The same entry had been recorded before; nothing was changed. */
    record Known(Payment payment) implements RecordOutcome {}
}
