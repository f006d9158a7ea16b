package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import java.util.Optional;

/**
 * Whose login was used up.
 *
 * @param reader who came in for the debtor; empty = the debtor
 */
public record LoggedIn(DebtorId debtor, Optional<Reader> reader) {}
