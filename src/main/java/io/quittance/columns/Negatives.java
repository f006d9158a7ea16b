package io.quittance.columns;

/** What an amount below nothing means in files of one kind. */
public enum Negatives {
    /** A credit note about this amount. */
    CREDIT_NOTES,
    /** Nothing that is taken: such rows are refused. */
    REFUSED
}
