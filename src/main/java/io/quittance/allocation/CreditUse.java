package io.quittance.allocation;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Position.Credit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** A part of a credit that is set off against a claim. */
record CreditUse(Credit credit, InvoiceId invoice, Money amount) {

    /**
     * Uses each credit in the position's order on the claims in theirs, the oldest due first, up to what is to be paid now: what
     * is disputed, on its way or covered by a plan is left alone.
     */
    static List<CreditUse> of(Position position) {
        var uses = new ArrayList<CreditUse>();
        var payable = new HashMap<InvoiceId, Money>();
        position.claims().forEach(claim -> payable.put(claim.invoice(), claim.payable()));
        for (var credit : position.credits()) {
            var left = credit.amount();
            for (Claim claim : position.claims()) {
                var amount = left.min(Objects.requireNonNull(payable.get(claim.invoice())));
                if (amount.isPositive()) {
                    uses.add(new CreditUse(credit, claim.invoice(), amount));
                    payable.merge(claim.invoice(), amount, Money::minus);
                    left = left.minus(amount);
                }
            }
        }
        return uses;
    }
}
