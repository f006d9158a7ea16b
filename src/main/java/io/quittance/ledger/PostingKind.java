package io.quittance.ledger;

/** Which event a posting records. */
public enum PostingKind {
    /** An invoice or credit note came in or was corrected; its entries add up to the total. */
    CLAIM,
    /** Part of it had been settled before; with CLAIM it gives the opening amount. */
    SETTLED_BEFORE,
    /** Money was allocated. */
    PAYMENT,
    /** A credit note reduced an invoice. */
    CREDIT_USED,
    /** The firm gave up a claim. */
    WRITE_OFF,
    /** An earlier posting was taken back. */
    REVERSAL
}
