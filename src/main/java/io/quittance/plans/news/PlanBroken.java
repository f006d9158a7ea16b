package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;

/** What was missing did not come in time: all is due. @param breaks how often that was: 1 or 2 */
public record PlanBroken(FirmId firm, PlanId plan, DebtorId debtor, int breaks) {}
