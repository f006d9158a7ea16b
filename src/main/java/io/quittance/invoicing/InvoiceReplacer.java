package io.quittance.invoicing;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.parties.Debtors;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceRows.Told;
import io.quittance.receivables.NextActions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets stored invoices say something else, unless something refers to them. */
@Component
final class InvoiceReplacer {

    /** So few at a time that no plan for them is a bad one. */
    private static final int GROUP = 1_000;

    private final InvoiceRows rows;
    private final NextActions nextActions;
    private final InUseCheck inUse;
    private final Debtors debtors;

    InvoiceReplacer(InvoiceRows rows, NextActions nextActions, InUseCheck inUse, Debtors debtors) {
        this.rows = rows;
        this.nextActions = nextActions;
        this.inUse = inUse;
        this.debtors = debtors;
    }

    /** Takes proposals about invoices that are stored and say something else, or were taken back. */
    void replace(FirmId firm, WriteOrder order, List<Proposal> proposals, WriteLog log) {
        var sorted = proposals.stream()
                .sorted(Comparator.comparingLong(proposal -> id(proposal).value()))
                .toList();
        for (int from = 0; from < sorted.size(); from += GROUP) {
            group(firm, order, sorted.subList(from, Math.min(sorted.size(), from + GROUP)), log);
        }
    }

    private void group(FirmId firm, WriteOrder order, List<Proposal> proposals, WriteLog log) {
        var byId = new HashMap<InvoiceId, Proposal>();
        proposals.forEach(proposal -> byId.put(id(proposal), proposal));
        var locked = rows.lock(firm, byId.keySet());
        // Before asking: a run that is about to remind of the old content comes first, and is seen.
        nextActions.atOnce(
                firm, locked.stream().map(row -> row.invoice().debtor().value()).collect(Collectors.toSet()));
        var fixed = inUse.fixed(firm, locked);
        var replaced = new ArrayList<Proposal>();
        for (var row : locked) {
            var proposal = Objects.requireNonNull(byId.get(row.invoice().id())).over(row);
            if (proposal.saysTheSame()) {
                log.unchanged(proposal, row.invoice().id());
            } else if (proposal.isKnown() && fixed.contains(row.invoice().id())) {
                log.inUse(proposal);
            } else {
                replaced.add(proposal);
            }
        }
        write(firm, order, replaced, log);
    }

    private void write(FirmId firm, WriteOrder order, List<Proposal> replaced, WriteLog log) {
        if (replaced.isEmpty()) {
            return;
        }
        rows.replace(
                firm,
                replaced.stream()
                        .map(proposal -> new Told(id(proposal), order.list(), proposal.content()))
                        .toList());
        var owners = ownersBefore(firm, replaced);
        for (var proposal : replaced) {
            var before = Objects.requireNonNull(proposal.known());
            if (before.isTakenBack()) {
                log.broughtBack(proposal, before);
            } else {
                log.changed(
                        proposal,
                        before,
                        owners.getOrDefault(before.invoice().debtor().value(), proposal.owner()));
            }
        }
    }

    /** The debtors of invoices that go to another debtor. */
    private Map<Long, DebtorRef> ownersBefore(FirmId firm, Collection<Proposal> replaced) {
        var moved = replaced.stream()
                .filter(proposal -> !known(proposal)
                        .content()
                        .debtor()
                        .equals(proposal.content().debtor()))
                .map(proposal -> known(proposal).content().debtor())
                .collect(Collectors.toSet());
        return moved.isEmpty()
                ? Map.of()
                : debtors.getAll(firm, moved).values().stream()
                        .collect(Collectors.toMap(debtor -> debtor.id().value(), DebtorRef::of));
    }

    private static InvoiceRow known(Proposal proposal) {
        return Objects.requireNonNull(proposal.known());
    }

    private static InvoiceId id(Proposal proposal) {
        return known(proposal).invoice().id();
    }
}
