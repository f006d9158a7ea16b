package io.quittance.dunning;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import java.util.Currency;
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
 * @param rhythmDays at least so many days lie between two reminders to a debtor, {@value #SHORTEST_RHYTHM} or more
 * @param minimums what a message must claim in a currency at least to leave in it; where none is given, the smallest amount
 * @param steps in the order of their offsets
 */
public record Scenario(
        String key,
        int version,
        DebtorKind kind,
        @Nullable CountryCode country,
        int rhythmDays,
        List<Money> minimums,
        List<Step> steps) {

    /** 48 hours, the least time between two reminders in every country (domain.md §3.8). */
    public static final int SHORTEST_RHYTHM = 2;

    /** A longer silence would let steps run into each other. */
    public static final int LONGEST_RHYTHM = 28;

    /** Checks the steps. @throws IllegalArgumentException when they are not in order, or a consumer would get mail before the due date */
    public Scenario {
        steps = List.copyOf(steps);
        minimums = List.copyOf(minimums);
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
        if (steps.isEmpty() || steps.getLast().isPreDue()) {
            throw new IllegalArgumentException("a scenario has a step on or after the due date");
        }
        if (rhythmDays < SHORTEST_RHYTHM || rhythmDays > LONGEST_RHYTHM) {
            throw new IllegalArgumentException("the rhythm of a scenario is 2 to 28 days");
        }
        if (minimums.stream().anyMatch(minimum -> !minimum.isPositive())
                || minimums.stream().map(Money::currency).distinct().count() != minimums.size()) {
            throw new IllegalArgumentException("a scenario has one minimum for a currency, more than nothing");
        }
        if (kind == DebtorKind.CONSUMER && steps.getFirst().isPreDue()) {
            throw new IllegalArgumentException("consumers get no mail before the due date");
        }
    }

    /** What a message must claim at least in a currency. */
    public Money minimum(Currency currency) {
        return minimums.stream()
                .filter(minimum -> minimum.currency().equals(currency))
                .findFirst()
                .orElse(new Money(1, currency));
    }

    /** The words for a reminder that must not be milder than a step of this offset; null when no step is that far. */
    @Nullable
    public Step speakingFrom(int toneDays) {
        return steps.stream()
                .filter(step -> !step.isPreDue() && !step.startsLegalClock() && step.offsetDays() <= toneDays)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The step with this key. @throws IllegalArgumentException when the scenario has none */
    public Step step(String stepKey) {
        return steps.stream()
                .filter(step -> step.key().equals(stepKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " has no step " + stepKey));
    }

    /** How well this scenario fits a debtor: 2 own country, 1 general, 0 not at all. */
    public int fit(DebtorKind debtorKind, CountryCode debtorCountry) {
        if (kind != debtorKind) {
            return 0;
        }
        return country == null ? 1 : country.equals(debtorCountry) ? 2 : 0;
    }
}
