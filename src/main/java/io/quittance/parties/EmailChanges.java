package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells {@link EmailReplaced}, whichever way a debtor's data change. */
@Component
class EmailChanges {

    private final DebtorStore store;
    private final ApplicationEventPublisher events;

    EmailChanges(DebtorStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    void tell(FirmId firm, DebtorId debtor, @Nullable EmailAddress before, @Nullable EmailAddress after) {
        if (before != null && (after == null || !before.value().equalsIgnoreCase(after.value()))) {
            events.publishEvent(new EmailReplaced(firm, debtor, before));
        }
    }

    /** Does what may change many debtors, and tells whose address it replaced. */
    void watch(FirmId firm, Collection<DebtorId> debtors, Runnable change) {
        var before = store.byIds(firm, debtors);
        change.run();
        var after = store.byIds(firm, debtors);
        before.forEach(was -> tell(
                firm,
                was.id(),
                was.email(),
                after.stream()
                        .filter(is -> is.id().equals(was.id()))
                        .findFirst()
                        .map(Debtor::email)
                        .orElse(null)));
    }
}
