package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which way a debtor learns what is told outside a scenario: by mail, else by letter. */
@Component
public class DebtorWays {

    private final Suppressions suppressions;

    DebtorWays(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** The same for many with one statement; who cannot be reached is missing. Scope: any that reads suppressions. */
    public Map<DebtorId, Channel> ofAll(FirmId firm, Collection<Debtor> debtors) {
        var mails = debtors.stream().map(Debtor::email).filter(Objects::nonNull).collect(Collectors.toSet());
        var dead = suppressions.among(firm, mails);
        var found = new HashMap<DebtorId, Channel>();
        for (var debtor : debtors) {
            var mail = debtor.email();
            if (mail != null && !dead.contains(mail)) {
                found.put(debtor.id(), Channel.EMAIL);
            } else if (debtor.address().isComplete()) {
                found.put(debtor.id(), Channel.LETTER);
            }
        }
        return found;
    }

    /** Empty when neither can reach the debtor. Scope: any that reads suppressions. */
    public Optional<Channel> of(FirmId firm, Debtor debtor) {
        return Optional.ofNullable(ofAll(firm, List.of(debtor)).get(debtor.id()));
    }
}
