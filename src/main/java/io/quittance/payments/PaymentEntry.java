package io.quittance.payments;

import io.quittance.kernel.Faults;
import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.books.PaymentRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as somebody records it. Exactly one of invoice and debtor is named; with a debtor the law decides what is paid
 * first.
 *
 * @param reference 1 to 64 characters, unique in the firm: the same entry again changes nothing
 * @param invoice number of the invoice that is paid
 * @param debtor the firm's reference of who paid
 * @param amount more than nothing
 * @param valueOn the day the money was there
 */
public record PaymentEntry(
        String reference,
        @Nullable String invoice,
        @Nullable String debtor,
        Money amount,
        LocalDate valueOn,
        Means means) {

    private static final int LONGEST_REFERENCE = 64;

    /** Checks the form. @throws RefusedException naming the field */
    public PaymentEntry {
        var faults = new Faults();
        reference = faults.line("reference", reference, LONGEST_REFERENCE);
        faults.check(() -> PlainDate.inRange("valueOn", valueOn));
        faults.check(() -> refuseUnlessOne(invoice, debtor));
        faults.check(() -> refuseNothing(amount));
        faults.end();
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
