package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** Nothing is left to pay. @param paid a payment brought the last of it, else a credit did */
public record PlanCompleted(FirmId firm, PlanId plan, DebtorId debtor, boolean paid) {}
