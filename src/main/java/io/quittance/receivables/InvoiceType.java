package io.quittance.receivables;

/** A claim or its opposite. Totals are positive in both. */
public enum InvoiceType {
    /** The debtor owes. */
    INVOICE,
    /** The firm owes: reduces a named invoice, else stands as the debtor's credit. */
    CREDIT_NOTE
}
