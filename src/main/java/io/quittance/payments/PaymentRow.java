package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.receivables.Allocation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is stored.
 *
 * @param returned what of the amount went back
 * @param generation which allocation stands: each refund replaces it by one of what is left
 * @param paidFor what was named when it was recorded
 */
record PaymentRow(
        PaymentId id,
        DebtorId debtor,
        String reference,
        Means means,
        PaymentStatus status,
        Money amount,
        Money returned,
        Money credit,
        LocalDate valueOn,
        String paidFor,
        int generation,
        @Nullable String receiptNumber,
        @Nullable DocumentId receipt) {

    /** Key of the allocation that stands. */
    String source() {
        return "payment:" + id.value() + ":" + generation;
    }

    PaymentRow receipted(String number, DocumentId document) {
        return new PaymentRow(
                id, debtor, reference, means, status, amount, returned, credit, valueOn, paidFor, generation, number, document);
    }

    boolean isOnTheBooks() {
        return switch (status) {
            case BOOKED, PARTLY_REFUNDED, REFUNDED, CHARGED_BACK -> true;
            case PENDING, FAILED, REVERSED -> false;
        };
    }

    Payment with(FirmId firm, List<Allocation> allocations) {
        return new Payment(
                id, firm, debtor, reference, means, status, amount, valueOn, allocations, credit, receiptNumber, receipt);
    }
}
