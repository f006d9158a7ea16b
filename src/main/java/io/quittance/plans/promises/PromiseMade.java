package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A promise was taken down, by the debtor in writing or by an agent of what was said. */
public record PromiseMade(FirmId firm, PromiseId promise, DebtorId debtor) {}
