package io.quittance.receivables;

/** Why what an invoice says can neither be changed nor taken back: something depends on it. */
public enum BlockingReason {
    /** Another list or program has said something else of it since. */
    CHANGED_SINCE,
    /** Money was recorded for it, or the rest was given up. */
    MONEY,
    /** Somebody has begun to pay it. */
    PAYMENT_BEGUN,
    /** Somebody holds it. */
    HOLD,
    /** Somebody has begun to hold its debtor since. */
    DEBTOR_HOLD,
    /** A credit note that came otherwise reduces it. */
    CREDIT_NOTE,
    /** A message about it is planned or has left. */
    MESSAGE,
    /** The debtor has asked about it. */
    QUESTION
}
