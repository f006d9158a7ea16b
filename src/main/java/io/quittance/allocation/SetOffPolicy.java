package io.quittance.allocation;

/** What a firm does with credit of its debtors: money paid beyond what was owed, and credit notes not used yet. */
public enum SetOffPolicy {
    /** Set off against what is open as soon as both are there, the oldest due first; the debtor is told. */
    AT_ONCE,
    /** Kept until somebody says what it is for; shown to the debtor and deducted from what is asked. */
    KEPT
}
