package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;

/** Which payments to list; null = any. */
public record PaymentFilter(
        @Nullable InvoiceId invoice, @Nullable DebtorId debtor) {}
