package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PaymentId;

/**
 * The receipt of a payment may reach the debtor: at once for one that a machine booked, after the time for undo for one that a
 * person typed.
 */
public record ReceiptDue(FirmId firm, PaymentId payment) {}
