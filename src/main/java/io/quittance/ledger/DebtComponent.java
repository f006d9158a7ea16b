package io.quittance.ledger;

/** The parts of a debt. What is paid goes to costs first, then interest, then principal (FR C. civ. 1343-1, DE BGB §367, NL BW 6:44). */
public enum DebtComponent {
    /** What the invoice says. */
    PRINCIPAL,
    /** Interest for late payment. */
    INTEREST,
    /** Costs of recovery. */
    COSTS,
    /** The fixed sum for recovery (Directive 2011/7/EU art. 6). */
    FIXED_SUM
}
