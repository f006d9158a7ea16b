package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a debtor: several, each with what they do, how and when they are reached; and what ever changed. */
@Component
public class Contacts {

    private final ContactStore store;
    private final Debtors debtors;
    private final DebtorChanges changes;

    Contacts(ContactStore store, Debtors debtors, DebtorChanges changes) {
        this.store = store;
        this.debtors = debtors;
        this.changes = changes;
    }

    /** The people of a debtor, the main one first; there always is a main one. */
    @Transactional(readOnly = true)
    public List<Contact> of(FirmId firm, Debtor debtor) {
        var stored = store.of(firm, debtor.id());
        var details = stored.stream().filter(Contact::main).findFirst();
        var people = new ArrayList<Contact>();
        people.add(new Contact(
                details.map(Contact::id).orElse(0L),
                true,
                debtor.contactName(),
                details.map(Contact::role).orElse(null),
                debtor.phone(),
                debtor.email(),
                details.map(Contact::hours).orElse(null)));
        stored.stream().filter(contact -> !contact.main()).forEach(people::add);
        return people;
    }

    /**
     * Stores a person. What a main contact's name, telephone or mail address becomes is the debtor's own.
     *
     * @param by who says so: a staff identifier, {@code api:client}, {@code debtor_17} or {@code machine}
     */
    @Transactional
    public void save(FirmId firm, DebtorId debtor, Contact contact, String by) {
        var known = debtors.get(firm, debtor);
        var before = of(firm, known).stream()
                .filter(one -> contact.main() ? one.main() : one.id() == contact.id() && contact.id() > 0)
                .findFirst()
                .orElse(null);
        if (contact.main()) {
            debtors.change(firm, debtor, known.toDraft().reachedBy(contact), by);
        }
        if (contact.main() || before == null) {
            store.insert(firm, debtor, contact);
        } else {
            store.update(firm, debtor, contact);
        }
        changes.note(firm, debtor, before, contact, by);
    }

    /** Takes a person off; the main one stays. */
    @Transactional
    public void remove(FirmId firm, DebtorId debtor, Contact contact, String by) {
        if (!contact.main()) {
            store.delete(firm, debtor, contact.id());
            changes.note(firm, debtor, contact, null, by);
        }
    }

    /** What changed about the debtor and by whom, the last first; what lists of invoices changed is among it. */
    @Transactional(readOnly = true)
    public List<DebtorChange> history(FirmId firm, DebtorId debtor) {
        return store.history(firm, debtor);
    }
}
