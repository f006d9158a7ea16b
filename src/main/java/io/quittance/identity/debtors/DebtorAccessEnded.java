package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** Every way in of a debtor ended: erased or blocked. */
public record DebtorAccessEnded(FirmId firm, DebtorId debtor) {}
