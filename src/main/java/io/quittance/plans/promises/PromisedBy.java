package io.quittance.plans.promises;

/** Who takes a promise down; the names are part of the public contract. */
public enum PromisedBy {
    /** The debtor, in writing. */
    DEBTOR,
    /** An agent, of what the debtor said. */
    AGENT
}
