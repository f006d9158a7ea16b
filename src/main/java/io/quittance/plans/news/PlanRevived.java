package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** A plan that was over runs again, because what was missing came, or money went back. */
public record PlanRevived(FirmId firm, PlanId plan, DebtorId debtor) {}
