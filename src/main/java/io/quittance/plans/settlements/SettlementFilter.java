package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** Which settlements are asked for; null = whatever. */
public record SettlementFilter(
        @Nullable DebtorId debtor, @Nullable SettlementState state) {}
