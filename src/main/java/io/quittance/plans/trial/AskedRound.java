package io.quittance.plans.trial;

import io.quittance.plans.PlanId;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Standing;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;

/**
 * What a debtor proposed in a round, and all that the answer went by.
 *
 * @param band of the debtor on that day
 * @param outcome what the rules of that day said
 */
public record AskedRound(
        PlanId plan, int round, LocalDate on, Band band, Wish wish, Standing standing, Quote.Outcome outcome) {}
