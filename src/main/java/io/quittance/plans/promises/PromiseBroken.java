package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** The last day of a promise has passed without the money. */
public record PromiseBroken(FirmId firm, PromiseId promise, DebtorId debtor) {}
