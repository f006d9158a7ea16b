package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** The agreement on a plan that runs stands as a file. */
public record AgreementMade(FirmId firm, PlanId plan, DebtorId debtor, DocumentId document) {}
