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
 * @param asked what is asked for in one currency: behind the link of a message what that message asks for
 * @param whole all of that currency that the visitor may pay here
 * @param what of it is paid
 * @param again what is on its way is paid once more, on purpose
 */
record PayChoice(Position asked, Position whole, What what, boolean again) {

    /** What of it is paid now. */
    sealed interface What {

        /** All that is asked for. */
        record All() implements What {}

        /** That and what is open besides. */
        record Everything() implements What {}

        /** What is late. */
        record Late() implements What {}

        /** Invoices ticked one by one. */
        record Some(Set<InvoiceId> invoices) implements What {

            /** Copies the invoices. */
            public Some {
                invoices = Set.copyOf(invoices);
            }
        }

        /** So much of all that is asked for. */
        record Part(Money amount) implements What {}
    }

    PayChoice with(What other) {
        return new PayChoice(asked, whole, other, again);
    }

    /** The invoices in question, with all the credit. */
    Position position() {
        return switch (what) {
            case What.All _, What.Part _ -> asked;
            case What.Everything _ -> whole;
            case What.Late _ -> only(asked, claim -> claim.isOverdueOn(asked.asOf()));
            case What.Some(var chosen) -> only(whole, claim -> chosen.contains(claim.invoice()));
        };
    }

    private static Position only(Position of, Predicate<Claim> wanted) {
        return of.about(of.claims().stream().filter(wanted).map(Claim::invoice).collect(Collectors.toSet()));
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
        return late.due().isPositive() && late.claims().size() < payable(asked).size();
    }

    /** The same when all of it is paid. */
    Money dueOfAll() {
        return with(new What.All()).due();
    }

    /** The visitor may pay more here than is asked for. */
    boolean hasMore() {
        return payable(asked).size() < all().size();
    }

    /** The claims that are asked for. */
    List<Claim> ofAll() {
        return payable(asked);
    }

    List<InvoiceId> invoices() {
        return idsOf(claims());
    }

    static List<InvoiceId> idsOf(Collection<Claim> claims) {
        return claims.stream().map(Claim::invoice).toList();
    }
}
