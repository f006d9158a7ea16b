package io.quittance.payments;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;

/**
 * Money that came in and of which nobody knows yet who paid it.
 *
 * @param reference 1 to 64 characters, unique among the firm's payments: the same again changes nothing
 * @param amount more than nothing
 * @param valueOn the day the money was there
 */
public record UnknownPayment(String reference, Means means, Money amount, LocalDate valueOn) {

    private static final int LONGEST_REFERENCE = 64;

    /** Checks the form. @throws RefusedException naming the field */
    public UnknownPayment {
        reference = PlainText.line("reference", reference, LONGEST_REFERENCE);
        if (!amount.isPositive()) {
            throw new RefusedException("amount.amount", "range", "A payment is more than nothing", "send 12.34");
        }
    }
}
