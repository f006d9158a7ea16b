package io.quittance.portal.pay;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a debtor is about to pay.
 *
 * @param whole all of one currency that the visitor may pay here
 * @param what of it is paid
 * @param again what is on its way is paid once more, on purpose
 */
record PayChoice(Position whole, What what, boolean again) {

    /** What of it is paid now. */
    sealed interface What {

        /** All that is to be paid. */
        record All() implements What {}

        /** What is late. */
        record Late() implements What {}

        /** Invoices ticked one by one. */
        record Some(Set<InvoiceId> invoices) implements What {

            /** Copies the invoices. */
            public Some {
                invoices = Set.copyOf(invoices);
            }
        }

        /** So much of all that is to be paid. */
        record Part(Money amount) implements What {}
    }

    PayChoice with(What other) {
        return new PayChoice(whole, other, again);
    }

    /** The invoices in question, with all the credit. */
    Position position() {
        return switch (what) {
            case What.All _, What.Part _ -> whole;
            case What.Late _ -> only(claim -> claim.isOverdueOn(whole.asOf()));
            case What.Some(var chosen) -> only(claim -> chosen.contains(claim.invoice()));
        };
    }

    private Position only(Predicate<Claim> wanted) {
        return whole.about(
                whole.claims().stream().filter(wanted).map(Claim::invoice).collect(Collectors.toSet()));
    }

    /** What is to be paid of the invoices in question, credit deducted. */
    Money due() {
        return again ? position().payableBesides() : position().payable();
    }

    /** What is paid now. */
    Money total() {
        return what instanceof What.Part(var amount) ? amount : due();
    }

    /** What of a claim is to be paid, before credit. */
    Money asked(Claim claim) {
        return again ? claim.payableBesides() : claim.payable();
    }

    /** Claims of which something is paid. */
    List<Claim> claims() {
        return payable(position());
    }

    /** All claims that can be ticked. */
    List<Claim> all() {
        return payable(whole);
    }

    private List<Claim> payable(Position position) {
        return position.claims().stream()
                .filter(claim -> asked(claim).isPositive())
                .toList();
    }

    /** Some of it is late and some is not. */
    boolean hasLateAndOther() {
        var late = with(new What.Late());
        return late.due().isPositive() && late.claims().size() < all().size();
    }

    /** The same when all of it is paid. */
    Money dueOfAll() {
        return with(new What.All()).due();
    }

    List<InvoiceId> invoices() {
        return idsOf(claims());
    }

    static List<InvoiceId> idsOf(Collection<Claim> claims) {
        return claims.stream().map(Claim::invoice).toList();
    }
}
