package io.quittance.invoicing;

import io.quittance.receivables.InvoiceContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one rule for the due date. */
final class DueDate {

    private DueDate() {}

    /** As said; else the one that is known, while the date of issue stays; else the payment days after the date of issue. */
    static LocalDate of(@Nullable LocalDate said, LocalDate issuedOn, @Nullable InvoiceContent known, int paymentDays) {
        if (said != null) {
            return said;
        }
        return known != null && known.issuedOn().equals(issuedOn) ? known.dueOn() : issuedOn.plusDays(paymentDays);
    }
}
