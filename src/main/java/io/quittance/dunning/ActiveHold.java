package io.quittance.dunning;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to remind.
 *
 * @param until last day it holds, null when it has no end of its own
 */
public record ActiveHold(Reason reason, @Nullable LocalDate until) {

    /** The hold that lasts longest says until when; among equals the order of the reasons decides. */
    public static final Comparator<ActiveHold> LONGEST_FIRST = Comparator.comparing(
                    ActiveHold::until, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(ActiveHold::reason);

    public boolean standsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
