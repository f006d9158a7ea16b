package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;

/** A payment, or more of it than before, went back to the payer: by a refund, or taken by the payer's bank. */
public record PaymentReturned(FirmId firm, PaymentId payment, DebtorId debtor, Money amount) {}
