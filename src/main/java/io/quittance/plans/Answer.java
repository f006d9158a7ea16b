package io.quittance.plans;

/**
 * Somebody answers a round.
 *
 * @param round the one that was seen
 * @param side for whom
 * @param author a staff identifier, {@code api:client} or {@code debtor_17}
 */
public record Answer(PlanId plan, int round, Side side, String author) {}
