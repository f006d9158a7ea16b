package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;

/**
 * A mail address no longer belongs to a debtor: it was changed, removed, or the debtor was withdrawn. What was sent there
 * opens nothing any more.
 *
 * @param former the address that reached the debtor until now
 */
public record EmailReplaced(FirmId firm, DebtorId debtor, EmailAddress former) {}
