package io.quittance.reminders;

import io.quittance.kernel.CountryCode;
import io.quittance.parties.DebtorKind;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder scenario as a versioned value: which steps, when, by which way. A change is a new version.
 *
 * @param key stable name, {@code fr-b2b}
 * @param version 1, 2, …
 * @param kind businesses or consumers
 * @param country country of the debtors it is for; null for all that have no scenario of their own
 * @param minimumMinor a message that claims less than this, in minor units, does not leave; at least 1
 * @param steps in the order of their offsets
 */
public record Scenario(
        String key, int version, DebtorKind kind, @Nullable CountryCode country, long minimumMinor, List<Step> steps) {

    /** Checks the steps. @throws IllegalArgumentException when they are not in order, or a consumer would get mail before the due date */
    public Scenario {
        steps = List.copyOf(steps);
        var keys = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            if (!keys.add(steps.get(i).key())) {
                throw new IllegalArgumentException(
                        "a step key stands twice: " + steps.get(i).key());
            }
            if (i > 0 && steps.get(i).offsetDays() <= steps.get(i - 1).offsetDays()) {
                throw new IllegalArgumentException("the steps of a scenario stand in the order of their days");
            }
        }
        if (steps.isEmpty() || steps.getLast().isPreDue() || minimumMinor < 1) {
            throw new IllegalArgumentException(
                    "a scenario has a step on or after the due date and a minimum of 1 or more");
        }
        if (kind == DebtorKind.CONSUMER && steps.getFirst().isPreDue()) {
            throw new IllegalArgumentException("consumers get no mail before the due date");
        }
    }

    /** The step with this key. @throws IllegalArgumentException when the scenario has none */
    Step step(String stepKey) {
        return steps.stream()
                .filter(step -> step.key().equals(stepKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " has no step " + stepKey));
    }

    /** How well this scenario fits a debtor: 2 own country, 1 general, 0 not at all. */
    int fit(DebtorKind debtorKind, CountryCode debtorCountry) {
        if (kind != debtorKind) {
            return 0;
        }
        return country == null ? 1 : country.equals(debtorCountry) ? 2 : 0;
    }
}
