package io.quittance.payments;

/** How the money came. */
public enum Means {
    TRANSFER,
    CHEQUE,
    CASH,
    CARD,
    DEBIT,
    OTHER
}
