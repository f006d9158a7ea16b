package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** Something of its claims was credited or given up. @param credited all that was so far, in minor units */
public record PlanShortened(FirmId firm, PlanId plan, DebtorId debtor, long credited) {}
