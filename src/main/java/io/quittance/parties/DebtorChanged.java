package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A debtor's data changed: a new address may lift what stood in the way of a message. */
public record DebtorChanged(FirmId firm, DebtorId debtor) {}
