package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.PutOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoices and credit notes of a firm, under the firm's own numbers. */
@Component
public class Invoices {

    private final InvoiceStore store;
    private final OpenAmountStore open;
    private final LookStore looks;
    private final Claims claims;
    private final Debtors debtors;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ObjectProvider<InvoiceUse> uses;

    Invoices(
            InvoiceStore store,
            OpenAmountStore open,
            LookStore looks,
            Claims claims,
            Debtors debtors,
            Firms firms,
            BusinessDay businessDay,
            ObjectProvider<InvoiceUse> uses) {
        this.store = store;
        this.open = open;
        this.looks = looks;
        this.claims = claims;
        this.debtors = debtors;
        this.firms = firms;
        this.businessDay = businessDay;
        this.uses = uses;
    }

    /**
     * Stores an invoice or credit note under its number. A credit note that names an invoice reduces it at once; what is left
     * of it, or an unnamed one, stands as the debtor's credit.
     *
     * @throws InvoiceInUseException for another body while a message, payment, hold or credit refers to the number
     * @throws RefusedException for an unknown debtor or corrected invoice
     */
    @Transactional
    public PutOutcome<Invoice> put(FirmId firm, InvoiceDraft draft) {
        return put(firm, draft, null);
    }

    /** The same as a row of a list, which can be taken back by it. */
    @Transactional
    PutOutcome<Invoice> put(FirmId firm, InvoiceDraft draft, @Nullable ImportId list) {
        var debtor = debtors.byReference(firm, draft.debtorReference())
                .orElseThrow(() -> new RefusedException(
                        "debtor", "unknown", "There is no such debtor", "put the debtor first, then its invoices"));
        var created = store.insert(firm, draft, debtor.id(), dueOn(firm, draft, debtor), list);
        if (created.isPresent()) {
            claims.enter(row(firm, created.get()), debtor, today(firm));
            looks.enter(firm, debtor.id());
            return new PutOutcome.Created<>(get(firm, created.get()));
        }
        var known = store.lockByNumber(firm, draft.number()).orElseThrow();
        if (known.invoice().state() == InvoiceState.CANCELLED) {
            return new PutOutcome.Created<>(bringBack(firm, known.invoice().id(), draft, debtor, list));
        }
        if (known.says(draft, debtor.id())) {
            return new PutOutcome.Unchanged<>(known.invoice());
        }
        change(firm, known, draft, debtor, list);
        return new PutOutcome.Changed<>(get(firm, known.invoice().id()));
    }

    /** What was taken back, with the list it came with, comes in again under its number. */
    private Invoice bringBack(
            FirmId firm, InvoiceId invoice, InvoiceDraft draft, Debtor debtor, @Nullable ImportId list) {
        store.update(firm, invoice, draft, debtor.id(), dueOn(firm, draft, debtor), list);
        claims.enter(row(firm, invoice), debtor, today(firm));
        looks.enter(firm, debtor.id());
        return get(firm, invoice);
    }

    private void change(FirmId firm, InvoiceRow known, InvoiceDraft draft, Debtor debtor, @Nullable ImportId list) {
        var id = known.invoice().id();
        // Invoices are locked before looks, by payments too.
        if (draft.corrects() != null) {
            store.lockByNumber(firm, draft.corrects());
        }
        // Before asking: a run that is about to remind of the old content comes first, and is seen.
        looks.enter(firm, known.invoice().debtor());
        if (known.inUse()
                || uses.stream()
                        .anyMatch(use -> !use.referred(firm, List.of(id)).isEmpty())) {
            throw new InvoiceInUseException(draft.number());
        }
        var dueOn =
                draft.dueOn() == null && draft.issuedOn().equals(known.invoice().issuedOn())
                        ? known.invoice().dueOn()
                        : dueOn(firm, draft, debtor);
        store.update(firm, id, draft, debtor.id(), dueOn, list);
        looks.enter(firm, debtor.id());
        var before = debtors.get(firm, known.invoice().debtor());
        claims.correct(known, before, row(firm, id), debtor, today(firm));
    }

    /** The due date: as given, else the debtor's payment days after issue, else the firm's (30 unless set). */
    private LocalDate dueOn(FirmId firm, InvoiceDraft draft, Debtor debtor) {
        if (draft.dueOn() != null) {
            return draft.dueOn();
        }
        Integer days = debtor.paymentDays();
        return draft.issuedOn().plusDays(days != null ? days : firms.get(firm).paymentDays());
    }

    /** The invoice with the firm's number. */
    @Transactional(readOnly = true)
    public Optional<Invoice> byNumber(FirmId firm, String number) {
        return store.byNumber(firm, number).map(InvoiceRow::invoice);
    }

    /** The invoice. @throws RefusedException when the scope sees no such invoice */
    @Transactional(readOnly = true)
    public Invoice get(FirmId firm, InvoiceId invoice) {
        return row(firm, invoice).invoice();
    }

    /** Several at once; those the scope does not see are left out. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, Invoice> getAll(FirmId firm, Collection<InvoiceId> invoices) {
        return store.byIds(firm, invoices).stream()
                .map(InvoiceRow::invoice)
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    /** All of a debtor, credit notes included, the oldest due first. */
    @Transactional(readOnly = true)
    public List<Invoice> ofDebtor(FirmId firm, DebtorId debtor) {
        return store.ofDebtor(firm, debtor, false).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** Those of a debtor that are still open, credit notes included, the oldest due first. */
    @Transactional(readOnly = true)
    public List<Invoice> openOfDebtor(FirmId firm, DebtorId debtor) {
        return store.ofDebtor(firm, debtor, true).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** A page in the order of the identifiers, beginning after one of them. */
    @Transactional(readOnly = true)
    public List<Invoice> page(FirmId firm, InvoiceFilter filter, @Nullable InvoiceId after, int limit) {
        return store.page(firm, filter, after == null ? 0 : after.value(), limit).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** A message, payment, hold or credit refers to these: from now on only a credit note changes what they say. */
    @Transactional
    public void markInUse(FirmId firm, Collection<InvoiceId> invoices) {
        open.markInUse(firm, invoices);
    }

    /** The firm gives up what is still owed; nothing happens to a settled invoice. */
    @Transactional
    public void writeOff(FirmId firm, InvoiceId invoice, String reason) {
        open.lock(firm, List.of(invoice)).stream()
                .filter(row -> row.invoice().open().isPositive())
                .forEach(row ->
                        claims.writeOff(row, debtors.get(firm, row.invoice().debtor()), reason, today(firm)));
    }

    /** With what only this module needs, in the caller's transaction. */
    Optional<InvoiceRow> known(FirmId firm, String number) {
        return store.byNumber(firm, number);
    }

    private InvoiceRow row(FirmId firm, InvoiceId invoice) {
        return store.byIds(firm, List.of(invoice)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("invoice", "unknown", "There is no such invoice", "check the number"));
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
