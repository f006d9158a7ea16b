package io.quittance.allocation;

import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.time.LocalDate;

/** What a payment did to one invoice; negative when it was taken back. */
public record InvoicePayment(PaymentId payment, LocalDate valueOn, Money amount) {}
