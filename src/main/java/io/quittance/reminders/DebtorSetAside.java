package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;

/**
 * A run could not decide a debtor's claims because of a fault. The others go on; this one is tried again, each time later.
 *
 * @param tries how often by now
 * @param reason the fault, for the people who look after the installation
 */
public record DebtorSetAside(FirmId firm, DebtorId debtor, int tries, String reason) {}
