package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtor;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By which way a debtor learns what is told outside a scenario: by mail, else by letter. */
@Component
public class DebtorWays {

    private final Suppressions suppressions;

    DebtorWays(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** Empty when neither can reach the debtor. Scope: any that reads suppressions. */
    public Optional<Channel> of(FirmId firm, Debtor debtor) {
        var mail = debtor.email();
        if (mail != null && suppressions.among(firm, Set.of(mail)).isEmpty()) {
            return Optional.of(Channel.EMAIL);
        }
        return debtor.address().isComplete() ? Optional.of(Channel.LETTER) : Optional.empty();
    }
}
