package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtors of a firm, under the firm's own references. */
@Component
public class Debtors {

    private static final int SAME_ADDRESS = 20;

    private final DebtorStore store;
    private final EmailChanges emails;
    private final DebtorChanges changes;
    private final ApplicationEventPublisher events;

    Debtors(DebtorStore store, EmailChanges emails, DebtorChanges changes, ApplicationEventPublisher events) {
        this.store = store;
        this.emails = emails;
        this.changes = changes;
        this.events = events;
    }

    /** Stores the debtor under its reference, replacing what was known, and tells {@link DebtorChanged} on a change. */
    @Transactional
    public PutOutcome<Debtor> put(FirmId firm, DebtorDraft draft) {
        return put(firm, draft, "machine");
    }

    /** The same, said by somebody: a change is kept with who said so. */
    @Transactional
    public PutOutcome<Debtor> put(FirmId firm, DebtorDraft draft, String by) {
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
        tell(firm, known, draft, by);
        return new PutOutcome.Changed<>(get(firm, known.id()));
    }

    /**
     * Corrects a debtor, and tells {@link DebtorChanged}; what changed is kept with who said so. The same content changes
     * nothing.
     *
     * @param by a staff identifier, {@code api:client}, {@code debtor_17} or {@code machine}
     * @throws RefusedException when the firm has no such debtor
     */
    @Transactional
    public void change(FirmId firm, DebtorId debtor, DebtorDraft draft, String by) {
        var known = get(firm, debtor);
        if (!known.says(draft)) {
            store.update(known.id(), firm, draft);
            tell(firm, known, draft, by);
        }
    }

    /** Keeps who else was let into the debtor's account, or is out; both were said by the debtor. */
    @Transactional
    public void noteReader(
            FirmId firm,
            DebtorId debtor,
            DebtorField field,
            @Nullable EmailAddress before,
            @Nullable EmailAddress after) {
        changes.note(
                firm,
                debtor,
                field,
                before == null ? null : before.value(),
                after == null ? null : after.value(),
                debtor.toString());
    }

    private void tell(FirmId firm, Debtor known, DebtorDraft draft, String by) {
        changes.note(firm, known, draft, by);
        emails.tell(firm, known.id(), known.email(), draft.email());
        events.publishEvent(new DebtorChanged(firm, known.id(), !known.address().equals(draft.address())));
    }

    /** The debtor with the firm's reference. */
    @Transactional(readOnly = true)
    public Optional<Debtor> byReference(FirmId firm, String reference) {
        var tidy = PlainText.tidy(reference);
        return store.byReference(firm, tidy)
                .or(() -> tidy.equals(reference) ? Optional.empty() : store.byReference(firm, reference));
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

    /** A part of the list, in the order of their entry, after one of them. @param changedSince null = whenever */
    @Transactional(readOnly = true)
    public List<Debtor> page(FirmId firm, @Nullable DebtorId after, @Nullable Instant changedSince, int limit) {
        return store.page(firm, after == null ? 0 : after.value(), changedSince, limit);
    }

    /** The debtor who is written to at this address; of several the first by name. */
    @Transactional(readOnly = true)
    public Optional<Debtor> ofEmail(FirmId firm, EmailAddress email) {
        return store.search(firm, email.value(), SAME_ADDRESS).stream()
                .filter(debtor ->
                        debtor.email() != null && debtor.email().value().equalsIgnoreCase(email.value()))
                .findFirst();
    }

    /** Debtors whose name, reference or address contains the text, by name. An empty text lists the first ones. */
    @Transactional(readOnly = true)
    public List<Debtor> search(FirmId firm, String text, int limit) {
        return store.search(firm, text.strip(), limit);
    }
}
