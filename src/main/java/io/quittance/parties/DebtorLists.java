package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Debtors as they come in lists: many at once, set-based, and a poorer source never empties what is known. */
@Component
public class DebtorLists {

    private final DebtorListStore store;
    private final DebtorUndoStore undo;
    private final EmailChanges emails;
    private final ContactStore contacts;
    private final ApplicationEventPublisher events;

    DebtorLists(
            DebtorListStore store,
            DebtorUndoStore undo,
            EmailChanges emails,
            ContactStore contacts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.undo = undo;
        this.emails = emails;
        this.contacts = contacts;
        this.events = events;
    }

    /**
     * Stores new debtors and what is new about known ones; each reference once. A known mail address stays: a list, or what
     * a buyer wrote into an e-invoice, does not lead messages elsewhere. Gives them all by reference.
     */
    @Transactional
    public Map<String, KnownDebtor> merge(FirmId firm, ImportId list, Collection<DebtorFacts> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        var merged = store.merge(firm, list, facts);
        merged.changed().forEach(id -> events.publishEvent(new DebtorChanged(firm, id, false)));
        return store.byReferences(firm, facts, merged.all());
    }

    /** What is known of these references; one that is not known has no entry. */
    @Transactional(readOnly = true)
    public Map<String, DebtorFacts> known(FirmId firm, Collection<String> references) {
        return references.isEmpty() ? Map.of() : store.facts(firm, references);
    }

    /** What a list changed about known debtors, the first ones. */
    @Transactional(readOnly = true)
    public List<ListedChange> changes(FirmId firm, ImportId list, int most) {
        return store.changes(firm, list, most);
    }

    /** Debtors that came with a list. */
    @Transactional(readOnly = true)
    public Set<DebtorId> of(FirmId firm, ImportId list) {
        return undo.of(firm, list);
    }

    /** How many known debtors a list changed, where the change still holds. */
    @Transactional(readOnly = true)
    public int restorable(FirmId firm, ImportId list) {
        return undo.restorable(firm, list).size();
    }

    /** Known debtors are again as they were before a list, where nobody has said anything else since. Gives how many. */
    @Transactional
    public int restore(FirmId firm, ImportId list) {
        var changed = undo.restorable(firm, list);
        emails.watch(firm, changed, () -> undo.restore(firm, list));
        changed.forEach(id -> events.publishEvent(new DebtorChanged(firm, id, false)));
        return changed.size();
    }

    /** Debtors of whom nothing is left: the reference stays, because the ledger names it; all about the person goes. */
    @Transactional
    public void withdraw(FirmId firm, Collection<DebtorId> debtors) {
        emails.watch(firm, debtors, () -> undo.withdraw(firm, debtors));
        contacts.forget(firm, debtors);
    }

    /** Tells the planner after many new debtors. */
    @Transactional
    public void analyze() {
        store.analyze();
    }
}
