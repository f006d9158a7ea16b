package io.quittance.receivables;

import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.receivables.EntryDraft.DebtorRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes into the ledger what invoices and credit notes say, and lets a credit note reduce the invoice it names. */
@Component
final class Claims {

    private final InvoiceStore store;
    private final OpenAmountStore open;
    private final Ledger ledger;
    private final Settling settling;

    Claims(InvoiceStore store, OpenAmountStore open, Ledger ledger, Settling settling) {
        this.store = store;
        this.open = open;
        this.ledger = ledger;
        this.settling = settling;
    }

    /** A new invoice or credit note. */
    void enter(InvoiceRow row, Debtor debtor, LocalDate on) {
        var owner = ref(debtor);
        post(row, owner, claim(row, owner), settledBefore(row, owner), on);
        applyCredit(row, owner, on);
    }

    /** An invoice nobody referred to yet got another content: the old claim out, the new one in. */
    void correct(InvoiceRow old, Debtor before, InvoiceRow now, Debtor debtor, LocalDate on) {
        var owner = ref(debtor);
        boolean sameMoney = old.invoice().debtor().equals(now.invoice().debtor())
                && old.signed(old.invoice().total())
                        .equals(now.signed(now.invoice().total()))
                && old.opening().equals(now.opening());
        if (!sameMoney) {
            post(
                    now,
                    owner,
                    replaced(claim(old, ref(before)), claim(now, owner)),
                    replaced(settledBefore(old, ref(before)), settledBefore(now, owner)),
                    on);
        }
        applyCredit(now, owner, on);
    }

    /** The firm gives up the rest. */
    void writeOff(InvoiceRow row, Debtor debtor, String reason, LocalDate on) {
        var owner = ref(debtor);
        var rest = row.signed(row.invoice().open());
        ledger.post(
                row.invoice().firm(),
                new PostingDraft(
                        PostingKind.WRITE_OFF,
                        "write-off/%s/%d"
                                .formatted(row.invoice().id(), row.invoice().occurrence()),
                        owner,
                        null,
                        null,
                        reason,
                        List.of(
                                EntryDraft.on(Account.WRITTEN_OFF, rest),
                                EntryDraft.receivable(owner, row.ref(), rest.negated()))),
                on);
        settling.settle(row, row.invoice().open(), InvoiceState.WRITTEN_OFF);
    }

    private void applyCredit(InvoiceRow note, DebtorRef owner, LocalDate on) {
        var number = note.invoice().corrects();
        if (number == null) {
            return;
        }
        var firm = note.invoice().firm();
        var corrected = store.lockByNumber(firm, number)
                .filter(row -> row.invoice().type() == InvoiceType.INVOICE)
                .filter(row -> row.invoice().debtor().equals(note.invoice().debtor()))
                .filter(row -> row.invoice()
                        .total()
                        .currency()
                        .equals(note.invoice().total().currency()))
                .orElseThrow(() -> new RefusedException(
                        "corrects",
                        "unknown",
                        "There is no such invoice of this debtor in this currency",
                        "put the invoice first, or leave corrects out"));
        settling.setOff(note, corrected, creditSource(note, corrected), owner, on);
        open.markInUse(firm, List.of(corrected.invoice().id()));
    }

    private void post(InvoiceRow row, DebtorRef owner, List<EntryDraft> claim, List<EntryDraft> settled, LocalDate on) {
        var key = row.invoice().id() + "/" + row.version();
        var firm = row.invoice().firm();
        ledger.post(firm, PostingDraft.of(PostingKind.CLAIM, "invoice/" + key, owner, claim), on);
        ledger.post(firm, PostingDraft.of(PostingKind.SETTLED_BEFORE, "settled-before/" + key, owner, settled), on);
    }

    private static List<EntryDraft> claim(InvoiceRow row, DebtorRef owner) {
        var total = row.signed(row.invoice().total());
        return List.of(EntryDraft.receivable(owner, row.ref(), total), EntryDraft.on(Account.CLAIMS, total.negated()));
    }

    private static List<EntryDraft> settledBefore(InvoiceRow row, DebtorRef owner) {
        var settled = row.signed(row.invoice().total().minus(row.opening()));
        return List.of(
                EntryDraft.receivable(owner, row.ref(), settled.negated()),
                EntryDraft.on(Account.SETTLED_BEFORE, settled));
    }

    private static List<EntryDraft> replaced(List<EntryDraft> old, List<EntryDraft> now) {
        var entries = new ArrayList<EntryDraft>();
        old.forEach(entry -> entries.add(entry.negated()));
        entries.addAll(now);
        return entries;
    }

    /** The key under which a credit note is set off against the invoice it names. */
    static String creditSource(InvoiceRow note, InvoiceRow corrected) {
        return "credit/%s/%d/%s"
                .formatted(
                        note.invoice().id(), note.version(), corrected.invoice().id());
    }

    static DebtorRef ref(Debtor debtor) {
        return new DebtorRef(debtor.id(), debtor.reference());
    }
}
