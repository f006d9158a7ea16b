package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.Account;
import io.quittance.ledger.EntryDraft;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.Ledger;
import io.quittance.ledger.PostingDraft;
import io.quittance.ledger.PostingKind;
import io.quittance.ledger.StoredPosting;
import io.quittance.parties.Debtors;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One allocation inside a transaction: lock, share, post, settle. */
@Component
final class Allocating {

    private final InvoiceRows store;
    private final Ledger ledger;
    private final Settling settling;
    private final CreditApplication credit;
    private final Sharing sharing;
    private final Debtors debtors;
    private final ApplicationEventPublisher events;

    Allocating(
            InvoiceRows store,
            Ledger ledger,
            Settling settling,
            CreditApplication credit,
            Sharing sharing,
            Debtors debtors,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.settling = settling;
        this.credit = credit;
        this.sharing = sharing;
        this.debtors = debtors;
        this.events = events;
    }

    AllocationResult allocate(FirmId firm, AllocationRequest request) {
        var debtor = DebtorRef.of(debtors.get(firm, request.debtor()));
        var designated = lock(firm, request);
        var known = ledger.bySource(firm, request.source());
        if (known.isPresent()) {
            return result(known.get(), request.amount());
        }
        useCredit(firm, request, debtor, designated);
        var rows = store.lockOpen(firm, request.debtor(), request.amount().currencyCode(), designated.keySet());
        var shares = sharing.shares(firm, request, rows);
        var left = shares.values().stream().reduce(request.amount(), Money::minus);
        boolean fits = !left.isPositive() || sharing.fitsCredit(firm, request, rows);
        var posting = draft(request, debtor, rows, shares, fits ? Account.CREDIT : Account.SUSPENSE, left);
        if (ledger.postMoney(firm, posting, request.valueOn()).isPresent()) {
            settling.settle(taken(rows, shares), InvoiceState.PAID);
            if (!fits) {
                events.publishEvent(new MoneySuspended(firm, request.debtor(), request.payment(), left));
            }
        }
        return result(ledger.bySource(firm, request.source()).orElseThrow(), request.amount());
    }

    private static List<Settling.Taken> taken(List<InvoiceRow> rows, Map<InvoiceId, Money> shares) {
        return rows.stream()
                .filter(row -> shares.containsKey(row.invoice().id()))
                .map(row -> new Settling.Taken(
                        row, Objects.requireNonNull(shares.get(row.invoice().id()))))
                .toList();
    }

    void suspend(FirmId firm, PaymentId payment, String source, Money amount, LocalDate valueOn) {
        ledger.postMoney(
                firm,
                new PostingDraft(
                        PostingKind.PAYMENT,
                        source,
                        null,
                        payment,
                        null,
                        "",
                        List.of(
                                EntryDraft.on(Account.MONEY_IN, amount),
                                EntryDraft.on(Account.SUSPENSE, amount.negated()))),
                valueOn);
    }

    /** Locks what is open of the debtor and what is designated; gives the designated ones in the debtor's order. */
    private Map<InvoiceId, InvoiceRow> lock(FirmId firm, AllocationRequest request) {
        var wanted = request.designated().stream()
                .map(Designated::invoice)
                .distinct()
                .toList();
        Map<InvoiceId, InvoiceRow> rows =
                store.lockOpen(firm, request.debtor(), request.amount().currencyCode(), wanted).stream()
                        .filter(row -> row.invoice().debtor().equals(request.debtor()))
                        .collect(Collectors.toMap(row -> row.invoice().id(), Function.identity()));
        var designated = new LinkedHashMap<InvoiceId, InvoiceRow>();
        for (var id : wanted) {
            var row = rows.get(id);
            if (row == null) {
                throw unknown();
            }
            designated.put(id, row);
        }
        if (!designated.isEmpty()
                && designated.values().stream().noneMatch(row -> row.invoice().type() == InvoiceType.INVOICE)) {
            throw unknown();
        }
        return designated;
    }

    private void useCredit(
            FirmId firm, AllocationRequest request, DebtorRef debtor, Map<InvoiceId, InvoiceRow> designated) {
        var source = "set-off/" + request.source();
        settling.setOffAll(firm, List.copyOf(designated.values()), source, debtor, request.valueOn());
        if (request.onAccount().isPositive()) {
            credit.useKept(firm, debtor, designated.keySet(), request.onAccount(), source + "/kept", request.valueOn());
        }
    }

    private static PostingDraft draft(
            AllocationRequest request,
            DebtorRef debtor,
            List<InvoiceRow> rows,
            Map<InvoiceId, Money> shares,
            Account restAccount,
            Money rest) {
        var entries = new ArrayList<EntryDraft>();
        entries.add(EntryDraft.on(Account.MONEY_IN, request.amount()));
        for (var row : rows) {
            var share = shares.get(row.invoice().id());
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

    private static RefusedException unknown() {
        return new RefusedException(
                "invoice", "unknown", "There is no such invoice of this debtor", "check the number");
    }
}
