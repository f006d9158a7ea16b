package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.parties.KnownDebtor;
import io.quittance.receivables.EntryDraft.DebtorRef;
import io.quittance.receivables.ListOutcome.RefusedRow;
import io.quittance.receivables.RestatementStore.Restated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Known invoices to which nothing refers yet and of which a list says something else: changed together, with one posting. */
@Component
final class Restatements {

    /** So few at a time that no plan for them is a bad one. */
    private static final int GROUP = 1_000;

    private final OpenAmountStore open;
    private final LookStore looks;
    private final ObjectProvider<InvoiceUse> uses;
    private final RestatementStore store;
    private final Ledger ledger;
    private final Firms firms;
    private final BusinessDay businessDay;

    Restatements(
            OpenAmountStore open,
            LookStore looks,
            ObjectProvider<InvoiceUse> uses,
            RestatementStore store,
            Ledger ledger,
            Firms firms,
            BusinessDay businessDay) {
        this.open = open;
        this.looks = looks;
        this.uses = uses;
        this.store = store;
        this.ledger = ledger;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** What was done, and rows to be put one by one: another debtor, or a credit note that names an invoice. */
    record Outcome(ListOutcome outcome, List<ListedInvoice> unusual) {}

    Outcome restate(FirmId firm, ListPart part, Map<Long, ListedInvoice> rows, Map<String, KnownDebtor> debtors) {
        var outcome = ListOutcome.NOTHING;
        var unusual = new ArrayList<ListedInvoice>();
        var ids = rows.keySet().stream().sorted().map(InvoiceId::new).toList();
        for (int from = 0; from < ids.size(); from += GROUP) {
            var group = open.lock(firm, ids.subList(from, Math.min(ids.size(), from + GROUP)));
            outcome = outcome.plus(restate(
                    firm, new ListPart(part.list(), part.key() + "/" + from / GROUP), group, rows, debtors, unusual));
        }
        return new Outcome(outcome, unusual);
    }

    private ListOutcome restate(
            FirmId firm,
            ListPart part,
            Collection<InvoiceRow> locked,
            Map<Long, ListedInvoice> rows,
            Map<String, KnownDebtor> debtors,
            List<ListedInvoice> unusual) {
        var inUse = inUse(firm, locked);
        var refused = new ArrayList<RefusedRow>();
        var same = new ArrayList<Long>();
        var changes = new ArrayList<Restated>();
        for (var known : locked) {
            var id = known.invoice().id().value();
            var row = Objects.requireNonNull(rows.get(id));
            var debtor = Objects.requireNonNull(debtors.get(row.debtorReference()));
            var draft = row.draft(Optional.of(known));
            if (known.says(draft, debtor.id())) {
                same.add(id);
            } else if (inUse.contains(known.invoice().id())) {
                refused.add(new RefusedRow(row.line(), row.number(), InvoiceLists.inUse()));
            } else if (known.invoice().corrects() != null
                    || !known.invoice().debtor().equals(debtor.id())) {
                unusual.add(row);
            } else {
                changes.add(new Restated(known, draft, dueOn(firm, known, draft, debtor)));
            }
        }
        write(firm, part, changes);
        var changed =
                changes.stream().map(c -> c.known().invoice().id().value()).toList();
        same.addAll(changed);
        return new ListOutcome(0, changed.size(), same.size() - changed.size(), refused, same);
    }

    /** Asked when the debtors' next look is locked: a run about to remind of the old content comes first, and is seen. */
    private Set<InvoiceId> inUse(FirmId firm, Collection<InvoiceRow> locked) {
        looks.atOnce(
                firm,
                locked.stream()
                        .map(row -> row.invoice().debtor().value())
                        .distinct()
                        .toList());
        var inUse = new HashSet<InvoiceId>();
        locked.stream()
                .filter(InvoiceRow::inUse)
                .forEach(row -> inUse.add(row.invoice().id()));
        var ids = locked.stream().map(row -> row.invoice().id()).toList();
        uses.forEach(use -> inUse.addAll(use.referred(firm, ids)));
        return inUse;
    }

    private LocalDate dueOn(FirmId firm, InvoiceRow known, InvoiceDraft draft, KnownDebtor debtor) {
        if (draft.dueOn() != null) {
            return draft.dueOn();
        }
        if (draft.issuedOn().equals(known.invoice().issuedOn())) {
            return known.invoice().dueOn();
        }
        Integer days = debtor.paymentDays();
        return draft.issuedOn().plusDays(days == null ? firms.get(firm).paymentDays() : days);
    }

    private void write(FirmId firm, ListPart part, List<Restated> changes) {
        if (changes.isEmpty()) {
            return;
        }
        store.update(firm, part.list(), changes);
        post(firm, PostingKind.CLAIM, "restated/" + part.source(), Account.CLAIMS, changes, Restated::claim);
        post(
                firm,
                PostingKind.SETTLED_BEFORE,
                "settled-restated/" + part.source(),
                Account.SETTLED_BEFORE,
                changes,
                Restated::settledBefore);
    }

    /** The old out, the new in, one entry on each invoice where the currency stays; one counter-entry per currency. */
    private void post(
            FirmId firm,
            PostingKind kind,
            String source,
            Account counter,
            List<Restated> changes,
            Function<Restated, List<Money>> amounts) {
        var entries = new ArrayList<EntryDraft>();
        var sums = new TreeMap<String, Money>();
        for (var change : changes) {
            var owner = new DebtorRef(
                    change.known().invoice().debtor(), change.draft().debtorReference());
            for (var amount : amounts.apply(change)) {
                entries.add(EntryDraft.receivable(owner, change.known().ref(), amount));
                sums.merge(amount.currencyCode(), amount.negated(), Money::plus);
            }
        }
        sums.values().forEach(sum -> entries.add(EntryDraft.on(counter, sum)));
        ledger.post(
                firm,
                new PostingDraft(kind, source, null, null, null, "", entries),
                businessDay.today(firms.get(firm).zone()));
    }
}
