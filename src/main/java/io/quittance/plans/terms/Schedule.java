package io.quittance.plans.terms;

import java.time.LocalDate;
import java.util.List;

/** Instalments in the order of their days; there is at least one. They add up to the total exactly. */
public record Schedule(Interval every, List<Instalment> instalments) {

    /** Copies the list. */
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /** How many instalments. */
    public int count() {
        return instalments.size();
    }

    /** The day of the first. */
    public LocalDate firstOn() {
        return instalments.getFirst().on();
    }
}
