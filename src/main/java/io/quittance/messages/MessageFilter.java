package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to list; null means any.
 *
 * @param invoice with its {@code debtor}, whose messages are few; without it all messages of the firm are read
 */
public record MessageFilter(
        @Nullable DebtorId debtor,
        @Nullable InvoiceId invoice,
        @Nullable MessageKind kind,
        @Nullable MessageState state) {

    /** Every message of the firm. */
    public static final MessageFilter ANY = new MessageFilter(null, null, null, null);
}
