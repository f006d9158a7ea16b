package io.quittance.identity.debtors;

/** What a second reader may do. Nobody but the debtor changes the debtor's data or lets others in. */
public enum ReaderReach {
    /** See everything, and pay. */
    READ_AND_PAY,
    /** The same, and write, promise and arrange in the debtor's name. */
    EVERYTHING
}
