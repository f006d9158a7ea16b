package io.quittance.allocation;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payer said the money is for.
 *
 * @param upTo at most so much of it; null = all that is open
 */
public record Designated(InvoiceId invoice, @Nullable Money upTo) {

    /** All that is open on it. */
    public static Designated whole(InvoiceId invoice) {
        return new Designated(invoice, null);
    }

    /** What of an open amount is meant. */
    Money of(Money open) {
        return upTo == null ? open : upTo.min(open);
    }
}
