package io.quittance.receivables;

/** The state of an invoice on a day, as shown to people. */
public enum InvoiceStatus {
    /** Owed and not yet late. */
    OPEN,
    /** Owed after its due date. */
    OVERDUE,
    /** Settled by money. */
    PAID,
    /** Settled by a credit note. */
    CREDITED,
    /** Given up by the firm. */
    WRITTEN_OFF,
    /** Withdrawn by the firm. */
    CANCELLED,
    /** Handed over to a lawyer or court. */
    LEGAL
}
