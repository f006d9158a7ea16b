package io.quittance.plans.terms;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a wish.
 *
 * @param failed the rules that it does not keep, in the order in which they are told
 * @param nearest plans that keep every rule, the best first; only when the outcome is {@link Outcome#NEAR}
 */
public record Quote(Outcome outcome, List<PlanRule> failed, Wish asked, List<Wish> nearest) {

    private static final int MOST_OFFERED = 3;

    /** What becomes of a wish; the names are part of the public contract. */
    public enum Outcome {
        /** It keeps every rule. */
        ACCEPTABLE,
        /** Another plan of the same interval would. */
        NEAR,
        /** A person decides. */
        REVIEW
    }

    /** Copies the lists. */
    public Quote {
        failed = List.copyOf(failed);
        nearest = List.copyOf(nearest);
    }

    /** What is to be paid in all. */
    public Money total() {
        return asked.total();
    }

    /** Answers a wish on a day. */
    public static Quote of(Wish wish, PlanRules rules, Standing standing, LocalDate today) {
        var failed = rules.failing(new PlanRule.Asked(wish, today, standing));
        if (failed.isEmpty()) {
            return new Quote(Outcome.ACCEPTABLE, failed, wish, List.of());
        }
        if (failed.stream().anyMatch(rule -> rule.kind() == PlanRule.Kind.PERSON)) {
            return new Quote(Outcome.REVIEW, failed, wish, List.of());
        }
        var nearest = new NearestPlans(wish, rules, standing, today).best(MOST_OFFERED);
        return new Quote(nearest.isEmpty() ? Outcome.REVIEW : Outcome.NEAR, failed, wish, nearest);
    }
}
