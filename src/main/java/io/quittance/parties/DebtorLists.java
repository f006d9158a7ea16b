package io.quittance.parties;

import io.quittance.kernel.FirmId;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Debtors as they come in lists: many at once, set-based, and a poorer source never empties what is known. */
@Component
public class DebtorLists {

    private final DebtorListStore store;
    private final ApplicationEventPublisher events;

    DebtorLists(DebtorListStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Stores new debtors and what is new about known ones; each reference once. Gives them all by reference. */
    @Transactional
    public Map<String, KnownDebtor> merge(FirmId firm, Collection<DebtorFacts> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        store.merge(firm, facts).forEach(id -> events.publishEvent(new DebtorChanged(firm, id)));
        return store.byReferences(
                firm, facts.stream().map(DebtorFacts::reference).toList());
    }

    /** Tells the planner after many new debtors. */
    @Transactional
    public void analyze() {
        store.analyze();
    }
}
