package io.quittance.payments;

import io.quittance.allocation.Allocation;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money received, or on its way.
 *
 * @param reference the recorder's own reference, unique in the firm; Stripe's {@code pi_…} for a checkout
 * @param amount what came, also when it went back later
 * @param valueOn the day it counts from, in the firm's zone
 * @param allocations how much of it is allocated to which invoice now
 * @param credit what of it is kept for the debtor
 * @param receiptNumber {@code Q-YYYY-NNNNNN}; null while pending and when it fits no claim
 * @param receipt the numbered receipt as PDF
 * @param recorded when it was recorded, and by whom
 * @param reversed when and by whom it was taken back as a mistake; null while it was not, and for what was taken back before
 *     this was kept
 */
public record Payment(
        PaymentId id,
        FirmId firm,
        DebtorId debtor,
        String reference,
        Means means,
        PaymentStatus status,
        Money amount,
        LocalDate valueOn,
        List<Allocation> allocations,
        Money credit,
        @Nullable String receiptNumber,
        @Nullable DocumentId receipt,
        Done recorded,
        @Nullable Done reversed) {

    /**
     * That somebody did something.
     *
     * @param at business time
     * @param by as the audit log names people; null where nobody said: by what Stripe told
     */
    public record Done(Instant at, @Nullable String by) {}

    /** Copies the list. */
    public Payment {
        allocations = List.copyOf(allocations);
    }
}
