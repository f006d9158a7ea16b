package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/** Money came in that fits no claim (another currency, a claim given up): parked, a person must decide (rule D9). */
public record MoneySuspended(FirmId firm, @Nullable DebtorId debtor, PaymentId payment, Money amount) {}
