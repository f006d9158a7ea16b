package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Positions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how much of a payment goes to which invoice; changes nothing. */
@Component
final class Sharing {

    private final InvoiceRows store;
    private final Positions positions;
    private final SetOffPolicies policies;
    private final Firms firms;

    Sharing(InvoiceRows store, Positions positions, SetOffPolicies policies, Firms firms) {
        this.store = store;
        this.positions = positions;
        this.policies = policies;
        this.firms = firms;
    }

    /**
     * Designated invoices first, in the debtor's order; without designation by law, what is disputed left out (the debtor did
     * not mean it). What is too much goes to other invoices when the firm sets off at once.
     *
     * @param rows the designated invoices and all that is open of the debtor in the currency, as they are now
     */
    Map<InvoiceId, Money> shares(FirmId firm, AllocationRequest request, List<InvoiceRow> rows) {
        var currency = request.amount().currency();
        var open = rows.stream()
                .map(InvoiceRow::invoice)
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE
                        && invoice.open().currency().equals(currency))
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
        var claims = positions.of(firm, request.debtor()).stream()
                .filter(position -> position.currency().equals(currency))
                .flatMap(position -> position.claims().stream())
                .filter(claim -> open.containsKey(claim.invoice()))
                .toList();
        if (request.designated().isEmpty()) {
            return byLaw(request, request.amount(), claims, Claim::claimable);
        }
        var shares = inOrder(request, open);
        var left = shares.values().stream().reduce(request.amount(), Money::minus);
        if (left.isPositive() && policies.of(firm) == SetOffPolicy.AT_ONCE && fitsCredit(firm, request, rows)) {
            var nothing = Money.zero(currency);
            Function<Claim, Money> rest =
                    claim -> claim.payable().min(claim.open().minus(shares.getOrDefault(claim.invoice(), nothing)));
            byLaw(request, left, claims, rest).forEach((invoice, more) -> shares.merge(invoice, more, Money::plus));
        }
        return shares;
    }

    private static Map<InvoiceId, Money> inOrder(AllocationRequest request, Map<InvoiceId, Invoice> open) {
        var claims = new LinkedHashMap<InvoiceId, Shares.Claim>();
        for (var one : request.designated()) {
            var invoice = open.get(one.invoice());
            if (invoice != null) {
                claims.putIfAbsent(
                        invoice.id(),
                        new Shares.Claim(
                                invoice.id().value(), invoice.dueOn(), invoice.issuedOn(), one.of(invoice.open())));
            }
        }
        return byInvoice(Shares.inOrder(request.amount(), List.copyOf(claims.values())));
    }

    private static Map<InvoiceId, Money> byLaw(
            AllocationRequest request, Money amount, List<Claim> claims, Function<Claim, Money> takes) {
        var taking = claims.stream()
                .map(claim -> new Shares.Claim(
                        claim.invoice().value(),
                        claim.dueOn(),
                        claim.issuedOn(),
                        takes.apply(claim).min(claim.principal())))
                .toList();
        return byInvoice(Shares.byLaw(amount, taking, request.valueOn()));
    }

    private static Map<InvoiceId, Money> byInvoice(Map<Long, Money> shares) {
        var byInvoice = new LinkedHashMap<InvoiceId, Money>();
        shares.forEach((invoice, share) -> byInvoice.put(new InvoiceId(invoice), share));
        return byInvoice;
    }

    /** Too much money is the debtor's credit unless it was meant for a claim given up or came in a currency never owed. */
    boolean fitsCredit(FirmId firm, AllocationRequest request, List<InvoiceRow> rows) {
        var wanted = request.designated().stream().map(Designated::invoice).collect(Collectors.toSet());
        var designated =
                rows.stream().filter(row -> wanted.contains(row.invoice().id())).toList();
        boolean givenUp = designated.stream()
                .map(row -> row.invoice().state())
                .anyMatch(state -> state == InvoiceState.WRITTEN_OFF || state == InvoiceState.CANCELLED);
        if (givenUp) {
            return false;
        }
        var currency = request.amount().currency();
        if (!designated.isEmpty()) {
            return designated.stream()
                    .allMatch(row -> row.invoice().open().currency().equals(currency));
        }
        return firms.get(firm).currency().equals(currency)
                || store.hasCurrency(firm, request.debtor(), currency.getCurrencyCode());
    }
}
