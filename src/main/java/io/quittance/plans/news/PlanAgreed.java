package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** Both sides agree: it runs from now on. */
public record PlanAgreed(FirmId firm, PlanId plan, DebtorId debtor) {}
