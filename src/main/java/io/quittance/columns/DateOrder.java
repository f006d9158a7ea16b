package io.quittance.columns;

/** How a date like 03/04/2026 is read. */
public enum DateOrder {
    /** The 3rd of April. */
    DAY_FIRST,
    /** The 4th of March. */
    MONTH_FIRST
}
