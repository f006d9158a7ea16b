package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;

/** The payer contests the payment at the bank; reminders of its invoices are held until the bank has decided. */
public record PaymentContested(FirmId firm, PaymentId payment, DebtorId debtor, Money amount) {}
