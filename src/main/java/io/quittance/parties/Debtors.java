package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtors of a firm, under the firm's own references. */
@Component
public class Debtors {

    private final DebtorStore store;
    private final EmailNews emails;
    private final ApplicationEventPublisher events;

    Debtors(DebtorStore store, EmailNews emails, ApplicationEventPublisher events) {
        this.store = store;
        this.emails = emails;
        this.events = events;
    }

    /** Stores the debtor under its reference, replacing what was known, and tells {@link DebtorChanged} on a change. */
    @Transactional
    public PutOutcome<Debtor> put(FirmId firm, DebtorDraft draft) {
        var created = store.insert(firm, draft);
        if (created.isPresent()) {
            return new PutOutcome.Created<>(created.get());
        }
        var known = store.lockByReference(firm, draft.reference()).orElseThrow();
        if (store.byReference(firm, draft.reference()).isEmpty()) {
            store.update(known.id(), firm, draft);
            return new PutOutcome.Created<>(get(firm, known.id()));
        }
        if (known.says(draft)) {
            return new PutOutcome.Unchanged<>(known);
        }
        store.update(known.id(), firm, draft);
        emails.tell(firm, known.id(), known.email(), draft.email());
        events.publishEvent(new DebtorChanged(firm, known.id(), !known.address().equals(draft.address())));
        return new PutOutcome.Changed<>(get(firm, known.id()));
    }

    /** The debtor with the firm's reference. */
    @Transactional(readOnly = true)
    public Optional<Debtor> byReference(FirmId firm, String reference) {
        return store.byReference(firm, reference);
    }

    /** The debtor. @throws RefusedException when the firm has no such debtor */
    @Transactional(readOnly = true)
    public Debtor get(FirmId firm, DebtorId debtor) {
        return Optional.ofNullable(getAll(firm, List.of(debtor)).get(debtor))
                .orElseThrow(() ->
                        new RefusedException("debtor", "unknown", "There is no such debtor", "put the debtor first"));
    }

    /** Several at once; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public Map<DebtorId, Debtor> getAll(FirmId firm, Collection<DebtorId> debtors) {
        return store.byIds(firm, debtors).stream().collect(Collectors.toMap(Debtor::id, Function.identity()));
    }

    /** Debtors whose name, reference or address contains the text, by name. An empty text lists the first ones. */
    @Transactional(readOnly = true)
    public List<Debtor> search(FirmId firm, String text, int limit) {
        return store.search(firm, text.strip(), limit);
    }
}
