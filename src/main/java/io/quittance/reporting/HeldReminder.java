package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reminders that are on hold: one hold and what it keeps from being reminded, in one currency.
 *
 * @param kind why, the name of a kind of hold
 * @param number of the invoice on hold; null when the hold is on everything of the debtor
 * @param invoices how many open invoices it keeps back
 * @param open what is open of them
 * @param since the day it was placed
 * @param until its last day; null when it holds until somebody releases it
 */
public record HeldReminder(
        HoldId hold,
        DebtorId debtor,
        String debtorName,
        String kind,
        @Nullable String number,
        int invoices,
        Money open,
        LocalDate since,
        @Nullable LocalDate until) {}
