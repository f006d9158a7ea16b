package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;

/**
 * A payment that had been recorded by mistake was taken off the books; its invoices are as they were before it.
 *
 * @param receiptHadLeft the debtor may hold a receipt that is not true
 */
public record PaymentReversed(FirmId firm, PaymentId payment, DebtorId debtor, Money amount, boolean receiptHadLeft) {}
