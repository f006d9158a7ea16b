package io.quittance.plans.trial;

import io.quittance.plans.PlanState;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;

/**
 * A proposal of the past and what other rules would have said to it.
 *
 * @param debtor the name
 * @param rules that it was tried by
 * @param now how its plan stands today
 */
public record Tried(AskedRound asked, String debtor, PlanRules rules, Quote quote, PlanState now) {

    /** The other rules would have answered otherwise. */
    public boolean isOther() {
        return quote.outcome() != asked.outcome();
    }
}
