package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** Which invoices to list; null = any. */
public record InvoiceFilter(
        @Nullable String number,
        @Nullable DebtorId debtor,
        @Nullable InvoiceState state) {

    /** All of them. */
    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null);
}
