package io.quittance.payments.books;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment before it has a number of ours.
 *
 * @param checkout null when it did not come through Stripe
 * @param recorded when, in business time, and by whom
 */
public record NewPayment(
        DebtorId debtor,
        String reference,
        Means means,
        Money amount,
        LocalDate valueOn,
        String paidFor,
        @Nullable Long checkout,
        Payment.Done recorded) {}
