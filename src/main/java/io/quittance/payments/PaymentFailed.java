package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;

/** A payment that was on its way did not come; its invoices are open again for reminders. */
public record PaymentFailed(FirmId firm, PaymentId payment, DebtorId debtor, Money amount) {}
