package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanState;
import io.quittance.plans.Side;

/**
 * The talk about a plan is over without an agreement.
 *
 * @param state DECLINED, WITHDRAWN or EXPIRED
 * @param by which side ended it; FIRM for an offer whose last day has passed
 */
public record PlanEnded(FirmId firm, PlanId plan, DebtorId debtor, PlanState state, Side by) {}
