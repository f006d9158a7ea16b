package io.quittance.plans.rules;

import io.quittance.plans.terms.RuleChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a firm says about plans from a day on.
 *
 * @param version 1, 2, …
 * @param author a staff identifier
 * @param madeAt business time
 * @param changes all that is otherwise than the defaults
 */
public record RuleVersion(int version, String author, Instant madeAt, LocalDate activeFrom, List<RuleChange> changes) {

    /** Copies the list. */
    public RuleVersion {
        changes = List.copyOf(changes);
    }
}
