package io.quittance.receivables;

import io.quittance.kernel.Money;

/** A claim or its opposite. Totals are positive in both. */
public enum InvoiceType {
    /** The debtor owes. */
    INVOICE,
    /** The firm owes: reduces a named invoice, else counts as the debtor's credit. */
    CREDIT_NOTE;

    /** An amount as the ledger carries it: what is owed is positive, what reduces it is negative. */
    public Money signed(Money amount) {
        return this == INVOICE ? amount : amount.negated();
    }
}
