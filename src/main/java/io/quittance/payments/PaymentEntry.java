package io.quittance.payments;

import io.quittance.allocation.Designated;
import io.quittance.kernel.Faults;
import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.books.PaymentRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment as somebody records it. Exactly one of invoice and debtor is named; with a debtor the law decides what is paid
 * first.
 *
 * @param reference 1 to 64 characters, unique in the firm: the same entry again changes nothing
 * @param invoice number of the invoice that is paid
 * @param debtor the firm's reference of who paid
 * @param parts what of it is for which invoice of the debtor, in this order; empty: the law decides. What they leave over is
 *     treated like money beyond what was named
 * @param amount more than nothing
 * @param valueOn the day the money was there
 * @param by who records it, as the audit log names people; null when nobody said
 */
public record PaymentEntry(
        String reference,
        @Nullable String invoice,
        @Nullable String debtor,
        List<Designated> parts,
        Money amount,
        LocalDate valueOn,
        Means means,
        @Nullable String by) {

    private static final int LONGEST_REFERENCE = 64;

    /** One that names an invoice, or leaves it to the law. */
    public PaymentEntry(
            String reference,
            @Nullable String invoice,
            @Nullable String debtor,
            Money amount,
            LocalDate valueOn,
            Means means) {
        this(reference, invoice, debtor, List.of(), amount, valueOn, means, null);
    }

    /** Checks the form. @throws RefusedException naming the field */
    public PaymentEntry {
        parts = List.copyOf(parts);
        var faults = new Faults();
        reference = faults.line("reference", reference, LONGEST_REFERENCE);
        faults.check(() -> PlainDate.inRange("valueOn", valueOn));
        faults.check(() -> refuseUnlessOne(invoice, debtor));
        faults.check(() -> refuseNothing(amount));
        faults.end();
        refuseMoreThan(amount, parts, debtor);
    }

    /** The same, recorded by somebody. */
    public PaymentEntry by(String actor) {
        return new PaymentEntry(reference, invoice, debtor, parts, amount, valueOn, means, actor);
    }

    private static void refuseMoreThan(Money amount, List<Designated> parts, @Nullable String debtor) {
        var wrong = parts.stream().map(Designated::upTo).anyMatch(part -> part == null || !part.isPositive());
        var named = parts.stream().map(Designated::invoice).distinct().count();
        if (wrong || named < parts.size() || (!parts.isEmpty() && debtor == null)) {
            throw new RefusedException(
                    "parts", "form", "A part is an amount of one invoice", "name the debtor, and each invoice once");
        }
        var sum = parts.stream().flatMap(part -> Stream.ofNullable(part.upTo())).reduce(Money::plus);
        if (sum.isPresent() && sum.get().compareTo(amount) > 0) {
            throw new RefusedException(
                    "parts", "more", "The parts are more than the payment", "take less for one of the invoices");
        }
    }

    private static void refuseUnlessOne(@Nullable String invoice, @Nullable String debtor) {
        if ((invoice == null) == (debtor == null)) {
            throw new RefusedException("invoice", "one-of", "Name what is paid", "send either invoice or debtor");
        }
    }

    private static void refuseNothing(Money amount) {
        if (!amount.isPositive()) {
            throw new RefusedException("amount.amount", "range", "A payment is more than nothing", "send 12.34");
        }
    }

    /** What is named, as it is stored. */
    String paidFor() {
        if (!parts.isEmpty()) {
            return parts.stream()
                    .map(part -> part.invoice() + "=" + part.upTo())
                    .collect(Collectors.joining(",", "invoices:", ""));
        }
        return invoice == null ? "debtor:" + debtor : "invoice:" + invoice;
    }

    /** True when the stored payment is this very entry. */
    boolean isAlready(PaymentRow row) {
        return row.amount().equals(amount)
                && row.valueOn().equals(valueOn)
                && row.means() == means
                && row.paidFor().equals(paidFor());
    }
}
