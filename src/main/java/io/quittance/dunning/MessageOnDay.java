package io.quittance.dunning;

import io.quittance.kernel.Money;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What a composed message asks for in one currency, as a condition is asked about it.
 *
 * @param step the step whose words it uses
 * @param total what it asks for, credits deducted; at the exit as of now
 * @param plannedOn the day it was planned for
 * @param day the day it is asked about: the same, at the exit the day it leaves
 * @param asPlanned at the exit: what it claims is what may be claimed now as of the day it was planned for
 * @param night at the exit how long people at the debtor's place are still to be left in peace; nothing before
 */
record MessageOnDay(
        Scenario scenario,
        Situation situation,
        Step step,
        Money total,
        LocalDate plannedOn,
        LocalDate day,
        boolean asPlanned,
        Duration night) {

    /** True when it names the last day of a legal clock that would begin on another day now. */
    boolean hasPassedNoticeDate() {
        return step.startsLegalClock() && !plannedOn.equals(day);
    }

    /** True when it asks for less than the scenario's minimum in its currency. */
    boolean isBelowMinimum() {
        return total.compareTo(scenario.minimum(total.currency())) < 0;
    }
}
