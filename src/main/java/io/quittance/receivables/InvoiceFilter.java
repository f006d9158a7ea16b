package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list; null = any.
 *
 * @param changedSince the first moment at which its content, open amount or state may have changed last
 */
public record InvoiceFilter(
        @Nullable String number,
        @Nullable DebtorId debtor,
        @Nullable Status standing,
        @Nullable Instant changedSince) {

    /** All of them. */
    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null);

    /** The state of an invoice on a day. */
    public record Status(InvoiceStatus status, LocalDate on) {

        /** What is stored of it. */
        String state() {
            return status == InvoiceStatus.OVERDUE ? InvoiceStatus.OPEN.name() : status.name();
        }

        /** Whether the due date has passed; null where it does not matter. */
        @Nullable
        Boolean late() {
            return switch (status) {
                case OPEN -> false;
                case OVERDUE -> true;
                default -> null;
            };
        }
    }
}
