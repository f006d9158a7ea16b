package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/** A payment, or part of it, was taken back: by mistake, by a refund or by the payer's bank. */
public record PaymentReversed(FirmId firm, PaymentId payment) {}
