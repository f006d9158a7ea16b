package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/** A payment is on its way; reminders of its invoices are held until the bank has decided. */
public record PaymentPending(FirmId firm, PaymentId payment) {}
