package io.quittance.imports;

import io.quittance.invoicing.ImportUndo;
import io.quittance.invoicing.ImportUndos;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorLists;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.Outbox;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole import back while nothing depends on it, in one transaction or not at all: a node that dies in the middle
 * leaves everything as it was, and its task begins again elsewhere.
 */
@Component
public class Undos {

    private final UndoStore store;
    private final ImportUndos invoices;
    private final DebtorLists debtors;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Undos(
            UndoStore store,
            ImportUndos invoices,
            DebtorLists debtors,
            Outbox outbox,
            AuditLog audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.invoices = invoices;
        this.debtors = debtors;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What undoing the import would do now, and what prevents it; changes nothing. */
    @Transactional(readOnly = true)
    public UndoPreview look(FirmId firm, ImportId id) {
        var since = store.receivedAt(firm, id).orElseThrow(Undos::impossible);
        var seen = invoices.look(firm, id, EInvoiceHolds.BY, since);
        return new UndoPreview(
                seen.removed(), seen.restored(), gone(firm, id).size(), debtors.restorable(firm, id), seen.blocked());
    }

    /** Asks for the undo, which is done in the background. @throws RefusedException while the import runs, or when it is undone */
    @Transactional
    public void ask(FirmId firm, ImportId id, String by) {
        if (!store.ask(firm, id, by)) {
            throw impossible();
        }
        audit.append(firm, by, "import.undo-asked", id.toString(), "");
        outbox.schedule(UndoOrder.of(firm, id, clock.instant()));
    }

    /** Does what was asked for, or writes down that something stands in the way. Scope: engine. */
    @Transactional
    public UndoState work(FirmId firm, ImportId id) {
        var asked = store.begin(firm, id);
        if (asked.isEmpty()) {
            return UndoState.NO;
        }
        var done = invoices.undo(firm, id, EInvoiceHolds.BY, asked.get().receivedAt());
        var state = done.blocked().isEmpty() ? UndoState.DONE : UndoState.REFUSED;
        if (state == UndoState.DONE) {
            int restored = debtors.restore(firm, id);
            var gone = gone(firm, id);
            debtors.withdraw(firm, gone);
            store.forgetFiles(firm, id);
            audit.append(firm, asked.get().by(), "import.undone", id.toString(), words(done, gone.size(), restored));
            events.publishEvent(new Imports.Undone(firm, id, asked.get().by()));
        }
        store.end(firm, id, state, clock.instant());
        return state;
    }

    /** The job was given up: nothing was undone, and it can be asked for again. Scope: engine. */
    @Transactional
    public void giveUp(FirmId firm, ImportId id) {
        store.begin(firm, id).ifPresent(_ -> store.end(firm, id, UndoState.REFUSED, clock.instant()));
    }

    private Set<DebtorId> gone(FirmId firm, ImportId id) {
        return invoices.without(firm, id, debtors.of(firm, id));
    }

    private static String words(ImportUndo done, int debtorsRemoved, int debtorsRestored) {
        return "invoices removed %d, restored %d; debtors removed %d, restored %d"
                .formatted(done.removed(), done.restored(), debtorsRemoved, debtorsRestored);
    }

    private static RefusedException impossible() {
        return new RefusedException("import", "state", "This import cannot be undone now", "look at the page again");
    }
}
