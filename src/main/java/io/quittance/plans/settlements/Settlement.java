package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A settlement as it stands.
 *
 * @param owed what was owed of its invoices when it was offered
 * @param sum for which the rest is given up
 * @param offeredOn the day it was offered
 * @param expiresOn the last day on which the sum may be paid
 * @param invoices the numbers of the invoices it is about
 * @param about these invoices, in the same order
 */
public record Settlement(
        SettlementId id,
        DebtorId debtor,
        SettlementState state,
        Money owed,
        Money sum,
        LocalDate offeredOn,
        LocalDate expiresOn,
        List<String> invoices,
        List<InvoiceId> about) {

    /** Money that is sent on the last day needs these to come; whatever comes within them is in time. */
    private static final int GRACE_DAYS = 2;

    /** Copies the lists. */
    public Settlement {
        invoices = List.copyOf(invoices);
        about = List.copyOf(about);
    }

    /** What is given up when the sum comes. */
    public Money rest() {
        return owed.minus(sum);
    }

    /** The last day without a reminder, and on which the sum may come. */
    public LocalDate holdUntil() {
        return expiresOn.plusDays(GRACE_DAYS);
    }
}
