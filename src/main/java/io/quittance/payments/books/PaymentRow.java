package io.quittance.payments.books;

import io.quittance.allocation.Allocation;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is stored.
 *
 * @param returned what of the amount went back
 * @param generation the allocation in force: each refund replaces it by one of what is left
 * @param paidFor what was named when it was recorded
 */
public record PaymentRow(
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
        @Nullable DocumentId receipt,
        Payment.Done recorded,
        Payment.@Nullable Done reversed) {

    /** How {@code paidFor} begins for payments through Stripe. */
    public static final String CHECKOUT = "checkout:";

    /** True when it came through Stripe. */
    public boolean isCheckout() {
        return paidFor.startsWith(CHECKOUT);
    }

    /** Key of the allocation in force. */
    String source() {
        return "payment:" + id.value() + ":" + generation;
    }

    PaymentRow receipted(String number, DocumentId document) {
        return new PaymentRow(
                id,
                debtor,
                reference,
                means,
                status,
                amount,
                returned,
                credit,
                valueOn,
                paidFor,
                generation,
                number,
                document,
                recorded,
                reversed);
    }

    public boolean isOnTheBooks() {
        return switch (status) {
            case BOOKED, PARTLY_REFUNDED, REFUNDED, CHARGED_BACK -> true;
            case PENDING, FAILED, REVERSED -> false;
        };
    }

    public Payment with(FirmId firm, List<Allocation> allocations) {
        return new Payment(
                id,
                firm,
                debtor,
                reference,
                means,
                status,
                amount,
                valueOn,
                allocations,
                credit,
                receiptNumber,
                receipt,
                recorded,
                reversed);
    }

    /** The row of {@link PaymentStore}. */
    static PaymentRow read(ResultSet rows, int number) throws SQLException {
        var currency = rows.getString("currency");
        long document = rows.getLong("receipt_document");
        var reversedAt = rows.getTimestamp("reversed_at");
        return new PaymentRow(
                new PaymentId(rows.getLong("payment_id")),
                new DebtorId(rows.getLong("debtor_id")),
                rows.getString("reference"),
                Means.valueOf(rows.getString("means")),
                PaymentStatus.valueOf(rows.getString("status")),
                Money.ofMinor(rows.getLong("amount_minor"), currency),
                Money.ofMinor(rows.getLong("returned_minor"), currency),
                Money.ofMinor(rows.getLong("credit_minor"), currency),
                rows.getObject("value_on", LocalDate.class),
                rows.getString("paid_for"),
                rows.getInt("generation"),
                rows.getString("receipt_number"),
                document == 0 ? null : new DocumentId(document),
                new Payment.Done(rows.getTimestamp("recorded_at").toInstant(), rows.getString("recorded_by")),
                reversedAt == null ? null : new Payment.Done(reversedAt.toInstant(), rows.getString("reversed_by")));
    }
}
