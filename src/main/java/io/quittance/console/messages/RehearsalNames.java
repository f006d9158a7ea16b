package io.quittance.console.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of debtors, read together. */
final class RehearsalNames {

    private RehearsalNames() {}

    static Map<DebtorId, String> of(RunSource source, Firm firm, Set<DebtorId> debtors) {
        return source.debtors().getAll(firm.id(), debtors).values().stream()
                .collect(Collectors.toMap(Debtor::id, Debtor::name));
    }
}
