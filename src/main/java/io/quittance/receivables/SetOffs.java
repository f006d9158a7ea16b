package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What credit notes took off the invoices they name, found again and taken back. */
@Component
final class SetOffs {

    private static final String REASON = "import undone";

    private final InvoiceStore store;
    private final OpenAmountStore open;
    private final Ledger ledger;
    private final Reversing reversing;

    SetOffs(InvoiceStore store, OpenAmountStore open, Ledger ledger, Reversing reversing) {
        this.store = store;
        this.open = open;
        this.ledger = ledger;
        this.reversing = reversing;
    }

    /** Credit notes among these of which more was used than the invoice they name took. */
    List<BlockedInvoice> blocked(FirmId firm, Collection<InvoiceId> ids) {
        return notes(firm, ids).stream()
                .filter(note -> !note.opening()
                        .minus(taken(firm, note))
                        .equals(note.invoice().open()))
                .map(note ->
                        new BlockedInvoice(note.invoice().id(), note.invoice().number(), BlockingReason.MONEY))
                .toList();
    }

    /** Gives the invoices back what the credit notes among these took off them. */
    void takeBack(FirmId firm, Collection<InvoiceId> ids, LocalDate on) {
        notes(firm, ids)
                .forEach(note -> source(firm, note)
                        .filter(source -> ledger.bySource(firm, source).isPresent())
                        .ifPresent(source -> reversing.reverseSetOff(firm, source, REASON, on)));
    }

    private List<InvoiceRow> notes(FirmId firm, Collection<InvoiceId> ids) {
        return open.read(firm, ids).stream()
                .filter(row -> row.invoice().corrects() != null)
                .toList();
    }

    private Money taken(FirmId firm, InvoiceRow note) {
        var nothing = Money.zero(note.opening().currency());
        return source(firm, note)
                .flatMap(source -> ledger.bySource(firm, source))
                .map(posting -> posting.entries().stream()
                        .filter(entry -> entry.invoice() != null
                                && entry.invoice().id().equals(note.invoice().id()))
                        .map(EntryDraft::amount)
                        .reduce(nothing, Money::plus))
                .orElse(nothing);
    }

    private Optional<String> source(FirmId firm, InvoiceRow note) {
        return store.byNumber(firm, Objects.requireNonNull(note.invoice().corrects()))
                .map(corrected -> CreditNotes.source(note, corrected.invoice().id()));
    }
}
