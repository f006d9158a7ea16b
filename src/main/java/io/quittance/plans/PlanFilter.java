package io.quittance.plans;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;

/** Which plans are asked for; null = whatever. */
public record PlanFilter(
        @Nullable DebtorId debtor,
        @Nullable InvoiceId invoice,
        @Nullable PlanState state) {}
