package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a debtor lets see the account, such as an accountant.
 *
 * @param id in the firm
 * @param language of the mails to them
 * @param confirmedAt when the address confirmed it; null = invited
 */
public record Reader(
        long id,
        DebtorId debtor,
        EmailAddress email,
        Language language,
        ReaderReach reach,
        @Nullable Instant confirmedAt) {}
