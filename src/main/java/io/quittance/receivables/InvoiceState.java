package io.quittance.receivables;

/** The state of an invoice, as stored. Whether it is overdue depends on the day: {@link InvoiceStatus}. */
public enum InvoiceState {
    /** Something is still owed; of a credit note: something is still to be used. */
    OPEN,
    /** Settled, at last by money. */
    PAID,
    /** Settled by a credit note; of a credit note: used up. */
    CREDITED,
    /** Given up by the firm. */
    WRITTEN_OFF,
    /** Withdrawn by the firm. */
    CANCELLED,
    /** Handed over to a lawyer or court: the product is silent. */
    LEGAL
}
