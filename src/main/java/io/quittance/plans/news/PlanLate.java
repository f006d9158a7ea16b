package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** An instalment did not come within its days of grace; it can still be made good. */
public record PlanLate(FirmId firm, PlanId plan, DebtorId debtor) {}
