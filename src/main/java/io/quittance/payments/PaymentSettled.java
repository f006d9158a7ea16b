package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/** A payment is on the books and its receipt is written. */
public record PaymentSettled(FirmId firm, PaymentId payment, DebtorId debtor) {}
