package io.quittance.parties;

/** Whether consumer law applies. */
public enum DebtorKind {
    /** Acts in trade. */
    BUSINESS,
    /** A private person. */
    CONSUMER
}
