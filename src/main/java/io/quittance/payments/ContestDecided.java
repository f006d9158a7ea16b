package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/** The payer's bank has decided a contested payment; what it took is told as {@link PaymentReturned}. */
public record ContestDecided(FirmId firm, PaymentId payment) {}
