package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** Somebody else may have had the debtor's mails, and with them the account. */
record DebtorDoubted(FirmId firm, DebtorId debtor) {}
