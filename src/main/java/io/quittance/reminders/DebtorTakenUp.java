package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/** A debtor that was set aside could be decided again. */
public record DebtorTakenUp(FirmId firm, DebtorId debtor) {}
