package io.quittance.payments;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a debtor chose to pay at once: open invoices of one currency, less the credit notes chosen with them. */
record PayableClaims(List<Invoice> open) {

    /** Numbers that fit into one position of Stripe's page. */
    private static final int NAMED = 3;

    /** Checks. @throws RefusedException when nothing is left to pay or currencies are mixed */
    PayableClaims {
        open = List.copyOf(open);
        if (open.isEmpty()) {
            throw nothingOpen();
        }
        if (open.stream().map(invoice -> invoice.open().currency()).distinct().count() > 1) {
            throw new RefusedException(
                    "invoices", "currencies", "The invoices are in several currencies", "pay them one by one");
        }
        if (!owed(open).isPositive()) {
            throw nothingOpen();
        }
    }

    /** What is to be paid. */
    Money owed() {
        return owed(open);
    }

    /** The invoices and credit notes. */
    List<InvoiceId> ids() {
        return open.stream().map(Invoice::id).toList();
    }

    /** The open amounts in minor units, in the order of {@link #ids()}. */
    List<Long> minors() {
        return open.stream().map(invoice -> invoice.open().minor()).toList();
    }

    /** The positions of Stripe's page, which knows no negative one: with a credit note the rest is one position. */
    List<CheckoutRequest.Line> lines() {
        if (open.stream().noneMatch(PayableClaims::isNote)) {
            return open.stream()
                    .map(invoice -> new CheckoutRequest.Line(
                            invoice.number(), invoice.open().minor()))
                    .toList();
        }
        var numbers = open.stream().map(Invoice::number).limit(NAMED).collect(Collectors.joining(", "));
        return List.of(new CheckoutRequest.Line(open.size() > NAMED ? numbers + " …" : numbers, owed().minor()));
    }

    /** Changes with every invoice, amount and address: a corrected amount is another attempt. */
    String fingerprint(String returnUrl) {
        var text = open.stream()
                .map(invoice -> invoice.id() + "=" + invoice.open())
                .sorted()
                .collect(Collectors.joining(";", "", ";" + returnUrl));
        return Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Money owed(List<Invoice> open) {
        return open.stream()
                .map(invoice -> isNote(invoice) ? invoice.open().negated() : invoice.open())
                .reduce(Money.zero(open.getFirst().open().currency()), Money::plus);
    }

    private static boolean isNote(Invoice invoice) {
        return invoice.type() == InvoiceType.CREDIT_NOTE;
    }

    private static RefusedException nothingOpen() {
        return new RefusedException(
                "invoices", "nothing-open", "Nothing is open on these invoices", "look at the overview again");
    }
}
