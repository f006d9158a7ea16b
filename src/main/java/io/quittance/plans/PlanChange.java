package io.quittance.plans;

import java.time.LocalDate;

/** How a debtor bends a plan, within the limits of the firm. */
public sealed interface PlanChange {

    /** The number of the instalment. */
    int no();

    /** An instalment comes on another day. */
    record Move(int no, LocalDate to) implements PlanChange {}

    /** An instalment is left out and comes after the last one. */
    record Skip(int no) implements PlanChange {}
}
