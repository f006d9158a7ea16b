package io.quittance.plans.terms;

import org.jspecify.annotations.Nullable;

/**
 * What a firm says otherwise than the defaults about one rule of one band.
 *
 * @param value in the unit of the rule; null = the rule does not hold
 */
public record RuleChange(Band band, PlanRule rule, @Nullable Long value) {}
