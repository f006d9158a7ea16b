package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/**
 * Money lies on its claims, and its receipt is not written yet.
 *
 * @param canBeUndone a person typed it and can still take it off the books
 */
public record MoneyPlaced(FirmId firm, DebtorId debtor, boolean canBeUndone) {}
