package io.quittance.plans;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A debtor's proposal waits for a person. @param round which is to be answered */
public record PlanProposed(FirmId firm, PlanId plan, int round, DebtorId debtor) {}
