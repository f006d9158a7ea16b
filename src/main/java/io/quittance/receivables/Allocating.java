package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.receivables.EntryDraft.DebtorRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One allocation inside a transaction: lock, share, post, settle. */
@Component
final class Allocating {

    private final OpenAmountStore store;
    private final Ledger ledger;
    private final Settling settling;
    private final Debtors debtors;
    private final Firms firms;
    private final ApplicationEventPublisher events;

    Allocating(
            OpenAmountStore store,
            Ledger ledger,
            Settling settling,
            Debtors debtors,
            Firms firms,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.settling = settling;
        this.debtors = debtors;
        this.firms = firms;
        this.events = events;
    }

    AllocationResult allocate(FirmId firm, AllocationRequest request) {
        var debtor = DebtorRef.of(debtors.get(firm, request.debtor()));
        var designated = lock(firm, request);
        var known = ledger.bySource(firm, request.source());
        if (known.isPresent()) {
            return result(known.get(), request.amount());
        }
        var locked = settling.setOffAll(firm, designated, "set-off/" + request.source(), debtor, request.valueOn());
        var shares = shares(request, locked);
        var left = shares.values().stream().reduce(request.amount(), Money::minus);
        boolean fits = !left.isPositive() || fitsCredit(firm, request, locked);
        var posting = draft(request, debtor, locked, shares, fits ? Account.CREDIT : Account.SUSPENSE, left);
        if (ledger.post(firm, posting, request.valueOn()).isEmpty()) {
            return result(ledger.bySource(firm, request.source()).orElseThrow(), request.amount());
        }
        for (var row : locked) {
            var share = shares.get(row.invoice().id().value());
            if (share != null) {
                settling.settle(row, share, InvoiceState.PAID);
            }
        }
        if (!fits) {
            events.publishEvent(new MoneySuspended(firm, request.debtor(), request.payment(), left));
        }
        return result(ledger.bySource(firm, request.source()).orElseThrow(), request.amount());
    }

    /** The invoices in question, locked; the designated ones, credit notes among them, in the debtor's order. */
    private List<InvoiceRow> lock(FirmId firm, AllocationRequest request) {
        if (request.designated().isEmpty()) {
            return store.lockOpenClaims(firm, request.debtor(), request.amount().currencyCode());
        }
        Map<InvoiceId, InvoiceRow> rows = store.lock(firm, request.designated()).stream()
                .filter(row -> row.invoice().debtor().equals(request.debtor()))
                .collect(Collectors.toMap(row -> row.invoice().id(), Function.identity()));
        boolean anInvoice = rows.values().stream().anyMatch(row -> row.invoice().type() == InvoiceType.INVOICE);
        if (!anInvoice || !rows.keySet().containsAll(request.designated())) {
            throw new RefusedException(
                    "invoice", "unknown", "There is no such invoice of this debtor", "check the number");
        }
        return request.designated().stream().distinct().map(rows::get).toList();
    }

    private static Map<Long, Money> shares(AllocationRequest request, List<InvoiceRow> locked) {
        var claims = locked.stream()
                .map(InvoiceRow::invoice)
                .filter(invoice ->
                        invoice.open().currency().equals(request.amount().currency()))
                .map(i -> new Shares.Claim(i.id().value(), i.dueOn(), i.issuedOn(), i.open()))
                .toList();
        return request.designated().isEmpty()
                ? Shares.byLaw(request.amount(), claims, request.valueOn())
                : Shares.inOrder(request.amount(), claims);
    }

    /** Too much money is the debtor's credit unless it was meant for a claim given up or came in a currency never owed. */
    private boolean fitsCredit(FirmId firm, AllocationRequest request, List<InvoiceRow> locked) {
        boolean givenUp = locked.stream()
                .map(row -> row.invoice().state())
                .anyMatch(state -> state == InvoiceState.WRITTEN_OFF || state == InvoiceState.CANCELLED);
        if (givenUp) {
            return false;
        }
        var currency = request.amount().currency();
        if (!request.designated().isEmpty()) {
            return locked.stream()
                    .allMatch(row -> row.invoice().open().currency().equals(currency));
        }
        return firms.get(firm).currency().equals(currency)
                || store.hasCurrency(firm, request.debtor(), currency.getCurrencyCode());
    }

    private static PostingDraft draft(
            AllocationRequest request,
            DebtorRef debtor,
            List<InvoiceRow> locked,
            Map<Long, Money> shares,
            Account restAccount,
            Money rest) {
        var entries = new ArrayList<EntryDraft>();
        entries.add(EntryDraft.on(Account.MONEY_IN, request.amount()));
        for (var row : locked) {
            var share = shares.get(row.invoice().id().value());
            if (share != null) {
                entries.add(EntryDraft.receivable(debtor, row.ref(), share.negated()));
            }
        }
        entries.add(EntryDraft.on(restAccount, debtor, rest.negated()));
        return new PostingDraft(PostingKind.PAYMENT, request.source(), debtor, request.payment(), null, "", entries);
    }

    private static AllocationResult result(StoredPosting posting, Money amount) {
        var nothing = Money.zero(amount.currency());
        var allocations = new LinkedHashMap<InvoiceId, Allocation>();
        for (var entry : posting.entries()) {
            if (entry.invoice() != null) {
                var invoice = entry.invoice().id();
                allocations.merge(
                        invoice,
                        new Allocation(invoice, nothing, nothing, nothing).with(entry),
                        (known, _) -> known.with(entry));
            }
        }
        return new AllocationResult(
                List.copyOf(allocations.values()),
                kept(posting, Account.CREDIT, nothing),
                kept(posting, Account.SUSPENSE, nothing));
    }

    private static Money kept(StoredPosting posting, Account account, Money nothing) {
        return posting.entries().stream()
                .filter(entry -> entry.account() == account)
                .map(entry -> entry.amount().negated())
                .reduce(nothing, Money::plus);
    }
}
