package io.quittance.plans;

import io.quittance.kernel.FirmId;

/**
 * A round waits for nobody any more: it was answered or taken back, or nothing is left to decide.
 *
 * @param round which that was; 0 = there was none before
 * @param by who did it
 */
public record PlanAnswered(FirmId firm, PlanId plan, int round, String by) {}
