package io.quittance.plans.promises;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.util.ArrayList;
import java.util.List;

/** The claims a promise is about, and what of each is promised: the oldest first. A pure function. */
record Promised(List<Part> parts, Money amount) {

    /** @param amount nothing where the promise does not reach so far; it is silent about it all the same */
    record Part(InvoiceId invoice, String number, Money amount) {}

    List<InvoiceId> invoices() {
        return parts.stream().map(Part::invoice).toList();
    }

    /** An amount over claims. */
    static Promised share(List<Claim> claims, Money amount) {
        var parts = new ArrayList<Part>();
        var rest = amount;
        for (var claim : claims) {
            var part = rest.min(claim.payable());
            rest = rest.minus(part);
            parts.add(new Part(claim.invoice(), claim.number(), part));
        }
        return new Promised(List.copyOf(parts), amount);
    }

    /** All that can be promised in a currency. */
    static List<Claim> free(Position position) {
        return position.claims().stream().filter(Promised::isFree).toList();
    }

    /** Those of these that can be promised. */
    static List<Claim> chosen(Position position, List<InvoiceId> invoices) {
        return position.claims().stream()
                .filter(claim -> invoices.contains(claim.invoice()))
                .filter(Promised::isFree)
                .toList();
    }

    static Money payable(List<Claim> claims, Money nothing) {
        return claims.stream().map(Claim::payable).reduce(nothing, Money::plus);
    }

    /** What a plan covers has its days; what is disputed or on its way is not asked for. */
    private static boolean isFree(Claim claim) {
        return claim.payable().isPositive() && !claim.planned().isPositive();
    }
}
