package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.Account;
import io.quittance.ledger.EntryDraft;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.Ledger;
import io.quittance.ledger.PostingDraft;
import io.quittance.ledger.PostingKind;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceRows.NowOpen;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.InvoicesSettled;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes amounts off open invoices and credit notes that the caller has locked. */
@Component
public class Settling {

    private final InvoiceRows store;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Settling(InvoiceRows store, Ledger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
    }

    /** An amount that goes off what is open of an invoice. */
    record Taken(InvoiceRow row, Money amount) {

        private NowOpen left(InvoiceState whenNothingIsLeft) {
            var invoice = row.invoice();
            var left = invoice.open().minus(amount);
            return new NowOpen(
                    invoice.id(), left, left.isZero() ? whenNothingIsLeft : invoice.state(), invoice.occurrence());
        }
    }

    /** Takes an amount off what is open and says so when nothing is left. */
    public void settle(InvoiceRow row, Money amount, InvoiceState whenNothingIsLeft) {
        settle(List.of(new Taken(row, amount)), whenNothingIsLeft);
    }

    /** Takes amounts off what is open of one debtor, and says of which invoices nothing is left. */
    void settle(List<Taken> taken, InvoiceState whenNothingIsLeft) {
        if (taken.isEmpty()) {
            return;
        }
        var one = taken.getFirst().row().invoice();
        var left = taken.stream().map(part -> part.left(whenNothingIsLeft)).toList();
        store.setOpen(one.firm(), left);
        var settled = left.stream()
                .filter(now -> now.open().isZero())
                .map(NowOpen::invoice)
                .toList();
        if (!settled.isEmpty()) {
            events.publishEvent(new InvoicesSettled(one.firm(), one.debtor(), settled));
        }
    }

    /**
     * Sets a credit note off against an invoice, up to the smaller of the two; nothing happens between two currencies.
     *
     * @param source key of the effect, unique in the firm
     */
    public void setOff(InvoiceRow note, InvoiceRow invoice, String source, DebtorRef owner, LocalDate on) {
        if (!note.invoice().open().currency().equals(invoice.invoice().open().currency())) {
            return;
        }
        setOff(note, invoice, note.invoice().open().min(invoice.invoice().open()), source, owner, on);
    }

    /** The same for an amount that both have open. */
    void setOff(InvoiceRow note, InvoiceRow invoice, Money amount, String source, DebtorRef owner, LocalDate on) {
        if (amount.isPositive()) {
            ledger.post(
                    note.invoice().firm(),
                    PostingDraft.of(
                            PostingKind.CREDIT_USED,
                            source,
                            owner,
                            List.of(
                                    EntryDraft.receivable(owner, note.ref(), amount),
                                    EntryDraft.receivable(owner, invoice.ref(), amount.negated()))),
                    on);
            settle(List.of(new Taken(invoice, amount), new Taken(note, amount)), InvoiceState.CREDITED);
        }
    }

    /** Tells that the firm's policy used credit. */
    void tellApplied(FirmId firm, DebtorId debtor, List<String> sources) {
        events.publishEvent(new CreditApplied(firm, debtor, sources));
    }

    /** Uses money kept for the debtor on an invoice, up to what is open. The amount is more than nothing. */
    void useKept(InvoiceRow invoice, Money amount, String source, DebtorRef owner, LocalDate on) {
        ledger.post(
                invoice.invoice().firm(),
                PostingDraft.of(
                        PostingKind.CREDIT_USED,
                        source,
                        owner,
                        List.of(
                                EntryDraft.on(Account.CREDIT, owner, amount),
                                EntryDraft.receivable(owner, invoice.ref(), amount.negated()))),
                on);
        settle(invoice, amount, InvoiceState.PAID);
    }

    /**
     * Sets the credit notes among these off against the invoices among them, both in the given order.
     *
     * @return the invoices as they are afterwards, in the given order
     */
    List<InvoiceRow> setOffAll(FirmId firm, List<InvoiceRow> designated, String source, DebtorRef owner, LocalDate on) {
        var invoices = ids(designated, InvoiceType.INVOICE);
        for (var note : ids(designated, InvoiceType.CREDIT_NOTE)) {
            for (var invoice : invoices) {
                if (row(firm, note).invoice().open().isPositive()) {
                    setOff(row(firm, note), row(firm, invoice), source + "/" + note + "/" + invoice, owner, on);
                }
            }
        }
        return invoices.stream().map(invoice -> row(firm, invoice)).toList();
    }

    /** The row as it is now, locked. */
    InvoiceRow row(FirmId firm, InvoiceId id) {
        return store.lock(firm, List.of(id)).getFirst();
    }

    private static List<InvoiceId> ids(List<InvoiceRow> rows, InvoiceType type) {
        return rows.stream()
                .map(InvoiceRow::invoice)
                .filter(invoice -> invoice.type() == type)
                .map(Invoice::id)
                .toList();
    }
}
