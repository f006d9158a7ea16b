package io.quittance.ledger;

/** The accounts of the ledger. A debit is positive, a credit negative. */
public enum Account {
    /** What debtors owe, per invoice; negative for credit notes not used yet. */
    RECEIVABLE,
    /** Counterpart of every claim: it comes from the firm's own books, which are not ours. */
    CLAIMS,
    /** What had been settled before the invoice came in; so totals and balances can both be checked. */
    SETTLED_BEFORE,
    /** Money the firm received, on whatever way; ours is only the allocation. */
    MONEY_IN,
    /** Over-payments, kept for the debtor: never silently put on another claim. */
    CREDIT,
    /** Money that fits no claim and waits for a person: never dropped. */
    SUSPENSE,
    /** Claims the firm gave up. */
    WRITTEN_OFF
}
