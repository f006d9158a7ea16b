package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be placed on one invoice or on a whole debtor; the components mean what they mean in {@link Hold}.
 *
 * @param debtor may be left out when an invoice is named
 */
public record HoldRequest(
        @Nullable DebtorId debtor,
        @Nullable InvoiceId invoice,
        HoldKind kind,
        @Nullable LocalDate until,
        String reason,
        String placedBy,
        @Nullable String cause) {

    /** One that ends by its day or by a person's hand. */
    public HoldRequest(
            @Nullable DebtorId debtor,
            @Nullable InvoiceId invoice,
            HoldKind kind,
            @Nullable LocalDate until,
            String reason,
            String placedBy) {
        this(debtor, invoice, kind, until, reason, placedBy, null);
    }

    /** Checks that it says on whom and why. @throws RefusedException otherwise */
    public HoldRequest {
        if (debtor == null && invoice == null) {
            throw new RefusedException("invoice", "missing", "On whom?", "name an invoice or a debtor");
        }
        reason = PlainText.line("reason", reason, 500);
        if (until != null) {
            PlainDate.inRange("until", until);
        }
    }
}
