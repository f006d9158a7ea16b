package io.quittance.plans;

/** Who speaks in the thread of offers; the names are part of the public contract. */
public enum Side {
    /** The debtor, in the portal or on the telephone. */
    DEBTOR,
    /** The firm, or a program of it. */
    FIRM,
    /** An agent who works for the firm. */
    AGENT;

    /** The firm and its agents are one side. */
    boolean isDebtor() {
        return this == DEBTOR;
    }
}
