package io.quittance.receivables;

import io.quittance.kernel.InvoiceId;

/** Why an invoice cannot be taken back: something depends on it. */
public record Obstacle(InvoiceId invoice, String number, Kind kind) {

    /** What depends on it. */
    public enum Kind {
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
}
