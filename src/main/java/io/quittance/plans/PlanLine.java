package io.quittance.plans;

import io.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * An instalment as it is now.
 *
 * @param amount what is to come; less than agreed when a credit shortened the plan
 * @param paid what of it came
 */
public record PlanLine(int no, LocalDate on, Money amount, Money paid, State state) {

    /** The state of an instalment; the names are part of the public contract. */
    public enum State {
        DUE,
        PAID,
        PARTLY_PAID,
        /** Its day and the days of grace have passed. */
        LATE,
        /** To come on another day than was agreed first. */
        MOVED
    }

    /** Enough of it came: at least 95 %. */
    public boolean isKept() {
        return state == State.PAID;
    }
}
