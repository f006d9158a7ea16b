package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** Which promises are asked for; null = whatever. */
public record PromiseFilter(
        @Nullable DebtorId debtor, @Nullable PromiseState state) {}
