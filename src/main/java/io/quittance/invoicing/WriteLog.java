package io.quittance.invoicing;

import io.quittance.invoicing.Written.Effect;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Refusal;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.receivables.InvoiceRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What writing a set of invoices has done so far, for the ledger, the credit notes and the caller. */
final class WriteLog {

    private final List<Written> results = new ArrayList<>();
    private final List<ClaimChange> entered = new ArrayList<>();
    private final List<ClaimChange> restated = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<DebtorId> debtors = new HashSet<>();
    private @Nullable InvoiceId last;
    private int lastVersion;

    /** A credit note to be set off against the invoice it names. */
    record Note(InvoiceId id, String named, DebtorRef owner) {}

    void unchanged(Proposal proposal, InvoiceId id) {
        results.add(new Written.Stored(proposal.input(), id, Effect.UNCHANGED));
    }

    void refused(Proposal proposal, Refusal why) {
        results.add(new Written.Refused(proposal.input(), why));
    }

    void inUse(Proposal proposal) {
        results.add(new Written.InUse(proposal.input()));
    }

    /** A new one. */
    void entered(Proposal proposal, InvoiceId id) {
        entered.add(new ClaimChange(null, proposal.claimed(id)));
        stored(proposal, id, 1, Effect.CREATED);
    }

    /** One that comes again after it was taken back. */
    void broughtBack(Proposal proposal, InvoiceRow before) {
        var id = before.invoice().id();
        entered.add(new ClaimChange(null, proposal.claimed(id)));
        stored(proposal, id, before.version() + 1, Effect.CREATED);
    }

    /** One that says something else from now on. */
    void changed(Proposal proposal, InvoiceRow before, DebtorRef ownerBefore) {
        var id = before.invoice().id();
        restated.add(new ClaimChange(Claimed.of(ownerBefore, before.ref(), before.content()), proposal.claimed(id)));
        stored(proposal, id, before.version() + 1, Effect.CHANGED);
    }

    private void stored(Proposal proposal, InvoiceId id, int version, Effect effect) {
        results.add(new Written.Stored(proposal.input(), id, effect));
        debtors.add(proposal.owner().id());
        last = id;
        lastVersion = version;
        var corrects = proposal.content().corrects();
        if (corrects != null) {
            notes.add(new Note(id, corrects, proposal.owner()));
        }
    }

    List<Written> results() {
        return results;
    }

    List<ClaimChange> entered() {
        return entered;
    }

    List<ClaimChange> restated() {
        return restated;
    }

    List<Note> notes() {
        return notes;
    }

    /** Whose claims were written. */
    Set<DebtorId> debtors() {
        return debtors;
    }

    /** Which content of which invoice was stored last: unique, and all there is of one that came alone. */
    String lastKey() {
        return last + "/" + lastVersion;
    }
}
