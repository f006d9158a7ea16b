package io.quittance.payments.books;

import io.quittance.kernel.PaymentId;
import io.quittance.payments.UnknownPayment;

/** Money in suspense that waits for its payer. */
public record WaitingPayment(PaymentId id, UnknownPayment payment) {}
