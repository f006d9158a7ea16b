package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/** Money that had gone back to the payer is on the books again: a refund failed, or the payer's bank decided for the firm. */
public record PaymentRegained(FirmId firm, PaymentId payment) {}
