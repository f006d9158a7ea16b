package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** The debtor changed its instalments within the limits. */
public record PlanChanged(FirmId firm, PlanId plan, DebtorId debtor) {}
