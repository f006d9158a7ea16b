package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** The firm made an offer that waits for the debtor. @param round of it */
public record PlanOffered(FirmId firm, PlanId plan, DebtorId debtor, int round) {}
