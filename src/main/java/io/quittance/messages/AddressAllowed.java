package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A person decided that the debtor's mail address may be written to again. */
public record AddressAllowed(FirmId firm, DebtorId debtor) {}
