package io.quittance.payments.checkout;

import io.quittance.allocation.Designated;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.charges.StripeUnits;
import io.quittance.receivables.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a debtor pays at once: what is to be paid of the chosen invoices of one currency, all credit of that currency deducted.
 *
 * @param position of the chosen invoices, with all credit of their currency
 * @param parts what is paid of which invoice, each more than nothing
 * @param owed what the debtor pays, more than nothing
 */
record PayableClaims(List<Part> parts, Position position, Money owed) {

    /** Numbers that fit into one position of Stripe's page. */
    private static final int NAMED = 3;

    /** What is paid of one invoice before credit. */
    record Part(InvoiceId invoice, String number, Money amount) {}

    /** Whether the debtor was asked about money that is on its way. */
    enum OnItsWay {
        /** It is left out. */
        LEFT_OUT,
        /** The debtor pays it all the same. */
        PAID_AGAIN;

        private Money of(Position.Claim claim) {
            return switch (this) {
                case LEFT_OUT -> claim.payable();
                case PAID_AGAIN -> claim.payableBesides();
            };
        }
    }

    /**
     * The chosen invoices of a debtor's positions.
     *
     * @throws RefusedException when nothing is to be paid, money is on its way for all of it, or currencies are mixed
     */
    static PayableClaims of(List<Position> positions, Collection<InvoiceId> wanted, OnItsWay onItsWay) {
        var chosen = positions.stream()
                .map(position -> position.about(wanted))
                .filter(position -> !position.claims().isEmpty())
                .toList();
        if (chosen.size() > 1) {
            throw new RefusedException(
                    "invoices", "currencies", "The invoices are in several currencies", "pay them one by one");
        }
        var position = chosen.stream().findFirst().orElseThrow(PayableClaims::nothingOpen);
        var parts = position.claims().stream()
                .map(claim -> new Part(claim.invoice(), claim.number(), onItsWay.of(claim)))
                .filter(part -> part.amount().isPositive())
                .toList();
        var owed = parts.stream()
                .map(Part::amount)
                .reduce(Money.zero(position.currency()), Money::plus)
                .minus(position.credit());
        if (!owed.isPositive()) {
            throw parts.isEmpty() && position.onItsWay().isPositive() ? underWay() : nothingOpen();
        }
        return new PayableClaims(parts, position, owed);
    }

    /**
     * The same when the debtor pays only so much now, the oldest due first; credit is deducted all the same.
     *
     * @param least the smallest part that the firm takes
     * @throws RefusedException when it is less than that, or more than what is to be paid
     */
    PayableClaims upTo(Money part, Money least) {
        if (part.compareTo(owed) > 0) {
            throw new RefusedException("amount", "above-open", "More than what is to be paid", "pay at most " + owed);
        }
        if (part.compareTo(least.min(owed)) < 0) {
            throw new RefusedException(
                    "amount", "below-minimum", "Less than the firm takes at once", "pay at least " + least);
        }
        var left = part.plus(position.credit());
        var paid = new ArrayList<Part>();
        for (var one : parts) {
            var amount = one.amount().min(left);
            if (amount.isPositive()) {
                paid.add(new Part(one.invoice(), one.number(), amount));
                left = left.minus(amount);
            }
        }
        return new PayableClaims(List.copyOf(paid), position, part);
    }

    /** The invoices, then the credit notes, each with its amount. */
    List<Designated> designated() {
        return Stream.concat(
                        parts.stream().map(part -> new Designated(part.invoice(), part.amount())),
                        position.notes().stream().map(note -> new Designated(note.note(), note.amount())))
                .toList();
    }

    /** Money kept for the debtor that is deducted. */
    Money onAccount() {
        return position.onAccount();
    }

    /** The positions of Stripe's page, which knows no negative one and no fraction of its unit: then all is one position. */
    List<CheckoutRequest.Line> lines() {
        var units = parts.stream()
                .map(part -> StripeUnits.of(part.amount()))
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        if (position.credits().isEmpty() && units.length == parts.size()) {
            return IntStream.range(0, units.length)
                    .mapToObj(i -> new CheckoutRequest.Line(parts.get(i).number(), units[i]))
                    .toList();
        }
        var numbers = parts.stream().map(Part::number).limit(NAMED).collect(Collectors.joining(", "));
        return List.of(new CheckoutRequest.Line(
                parts.size() > NAMED ? numbers + " …" : numbers,
                StripeUnits.of(owed).orElseThrow()));
    }

    /** Changes with every invoice, amount, credit and address: a corrected amount is another attempt. */
    String fingerprint(String returnUrl) {
        var text = designated().stream()
                .map(one -> one.invoice() + "=" + one.upTo())
                .sorted()
                .collect(Collectors.joining(";", "", ";" + onAccount() + ";" + returnUrl));
        return Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RefusedException nothingOpen() {
        return new RefusedException(
                "invoices", "nothing-open", "Nothing is to be paid on these invoices", "look at the overview again");
    }

    private static RefusedException underWay() {
        return new RefusedException(
                "invoices",
                "payment-pending",
                "Money is on its way for these invoices",
                "pay them again only when the first payment fails");
    }
}
