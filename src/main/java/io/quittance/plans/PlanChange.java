package io.quittance.plans;

import io.quittance.kernel.Money;
import java.time.LocalDate;

/** How a debtor bends a plan, within the limits of the firm. */
public sealed interface PlanChange {

    /** An instalment comes on another day. */
    record Move(int no, LocalDate to) implements PlanChange {}

    /** An instalment is left out and comes after the last one. */
    record Skip(int no) implements PlanChange {}

    /** The next instalment is larger by an amount, and what comes after it is less. */
    record Extra(Money amount, Effect effect) implements PlanChange {}

    /** What paying more does to the instalments after the next. */
    enum Effect {
        /** There are fewer: it is taken off the last ones. */
        SHORTEN,
        /** Each is lower. */
        LOWER
    }
}
