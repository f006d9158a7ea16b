package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/**
 * A debtor's data changed: a new address may lift what stood in the way of a message.
 *
 * @param moved the postal address is another one than before
 */
public record DebtorChanged(FirmId firm, DebtorId debtor, boolean moved) {}
