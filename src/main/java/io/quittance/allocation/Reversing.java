package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.EntryDraft;
import io.quittance.ledger.Ledger;
import io.quittance.ledger.PostingDraft;
import io.quittance.ledger.PostingKind;
import io.quittance.ledger.StoredPosting;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceRows.NowOpen;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoicesReopened;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes an allocation or a set-off back inside a transaction: the same entries with the opposite sign, invoices open again. */
@Component
class Reversing {

    private final InvoiceRows store;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Reversing(InvoiceRows store, Ledger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
    }

    /** How an invoice that was settled goes on when it is owed again. */
    enum Reopening {
        /** The debtor had paid and the money went back: a new round of reminders begins. */
        ANEW,
        /** It was never paid, that was a mistake: everything is as it was before. */
        AS_BEFORE
    }

    /** @return what was taken back */
    StoredPosting reverse(FirmId firm, String source, String reason, Reopening reopening, LocalDate on) {
        return reverse(firm, PostingKind.PAYMENT, source, reason, reopening, on);
    }

    /** Takes back what a credit note took off an invoice: both are open again by that much, as they were before it. */
    void reverseSetOff(FirmId firm, String source, String reason, LocalDate on) {
        reverse(firm, PostingKind.CREDIT_USED, source, reason, Reopening.AS_BEFORE, on);
    }

    private StoredPosting reverse(
            FirmId firm, PostingKind kind, String source, String reason, Reopening reopening, LocalDate on) {
        var posting = ledger.bySource(firm, source)
                .filter(known -> known.kind() == kind)
                .orElseThrow(() -> new RefusedException(
                        "payment", "unknown", "Nothing was allocated for it", "check the payment"));
        Map<InvoiceId, Money> taken = new HashMap<>();
        for (var entry : posting.entries()) {
            if (entry.invoice() != null) {
                taken.merge(entry.invoice().id(), entry.amount().negated(), Money::plus);
            }
        }
        // All that is open too: what is freed may be set off next, and invoices are locked before looks.
        var owner = posting.debtor();
        if (owner != null) {
            posting.entries().stream()
                    .map(entry -> entry.amount().currencyCode())
                    .distinct()
                    .forEach(currency -> store.lockOpen(firm, owner.id(), currency, taken.keySet()));
        }
        var locked = store.lock(firm, taken.keySet());
        var reversal = new PostingDraft(
                PostingKind.REVERSAL,
                "reversal/" + source,
                posting.debtor(),
                posting.payment(),
                posting,
                reason,
                posting.entries().stream().map(EntryDraft::negated).toList());
        if (ledger.post(firm, reversal, on).isPresent()) {
            reopen(firm, locked, taken, reopening);
        }
        return posting;
    }

    private void reopen(FirmId firm, List<InvoiceRow> rows, Map<InvoiceId, Money> taken, Reopening reopening) {
        store.setOpen(
                firm, rows.stream().map(row -> nowOpen(row, taken, reopening)).toList());
        rows.stream()
                .map(InvoiceRow::invoice)
                .filter(invoice -> invoice.open().isZero())
                .collect(Collectors.groupingBy(Invoice::debtor, Collectors.mapping(Invoice::id, Collectors.toList())))
                .forEach((debtor, invoices) -> events.publishEvent(new InvoicesReopened(firm, debtor, invoices)));
    }

    private static NowOpen nowOpen(InvoiceRow row, Map<InvoiceId, Money> taken, Reopening reopening) {
        var invoice = row.invoice();
        boolean wasSettled = invoice.open().isZero();
        boolean anew = wasSettled && reopening == Reopening.ANEW;
        return new NowOpen(
                invoice.id(),
                invoice.open().plus(row.signed(Objects.requireNonNull(taken.get(invoice.id())))),
                wasSettled ? InvoiceState.OPEN : invoice.state(),
                anew ? invoice.occurrence() + 1 : invoice.occurrence());
    }
}
