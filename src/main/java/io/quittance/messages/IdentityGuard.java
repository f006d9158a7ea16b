package io.quittance.messages;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may write in whose name (docs/domain.md, "Who may write in whose name"). Stands at the only exit and is asked when a message is planned and again
 * before it leaves. For now only the creditor itself may write, or a house that merely mails for it: an agency that must be
 * named cannot send yet, and without a dated capacity for the debtor's country nothing leaves.
 */
@Component
public class IdentityGuard {

    private static final Set<Capacity> MAY_SEND = Set.of(Capacity.CREDITOR_OWN, Capacity.OUTSOURCED_MAILING);

    private final SenderCapacities capacities;
    private final Firms firms;

    IdentityGuard(SenderCapacities capacities, Firms firms) {
        this.capacities = capacities;
        this.firms = firms;
    }

    /** True while the firm was never live: nothing leaves to debtors but what lets them sign in. */
    @Transactional(readOnly = true)
    public boolean isSilent(FirmId firm) {
        return !firms.get(firm).stage().writes();
    }

    /** Why the firm must not write to debtors of this country on this day; empty when it may. */
    @Transactional(readOnly = true)
    public Optional<MessageReason> refusal(FirmId firm, CountryCode debtorCountry, LocalDate on) {
        boolean allowed = capacities
                .on(firm, debtorCountry, on)
                .filter(capacity -> MAY_SEND.contains(capacity.capacity()))
                .isPresent();
        return allowed ? Optional.empty() : Optional.of(MessageReason.SENDER_NOT_ALLOWED);
    }
}
