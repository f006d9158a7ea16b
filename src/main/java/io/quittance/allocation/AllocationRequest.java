package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came in.
 *
 * @param source key of the effect, unique in the firm: the same source twice allocates once
 * @param designated what the debtor pays, in this order; credit notes among it are set off first; empty = by law (FR C. civ.
 *     1342-10, DE BGB §366, NL BW 6:43)
 * @param onAccount what of the money kept for the debtor was deducted from what is paid: used first
 * @param amount more than nothing
 * @param valueOn the day it counts from
 */
public record AllocationRequest(
        PaymentId payment,
        String source,
        DebtorId debtor,
        List<Designated> designated,
        Money onAccount,
        Money amount,
        LocalDate valueOn) {

    /** Money from which nothing was deducted. */
    public AllocationRequest(
            PaymentId payment,
            String source,
            DebtorId debtor,
            List<Designated> designated,
            Money amount,
            LocalDate valueOn) {
        this(payment, source, debtor, designated, Money.zero(amount.currency()), amount, valueOn);
    }

    /** Copies the list. */
    public AllocationRequest {
        designated = List.copyOf(designated);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("only money that came in can be allocated");
        }
    }
}
