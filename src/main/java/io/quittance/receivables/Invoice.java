package io.quittance.receivables;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note of a firm.
 *
 * @param number the firm's own number, unique in the firm
 * @param dueOn last day on which payment is in time
 * @param total as issued, positive in both types
 * @param open what is still owed (of a credit note: still to be used), never negative; equals the ledger
 * @param occurrence 1, and one more each time a settled invoice opens again: steps may then be sent anew
 * @param corrects of a credit note: the number of the invoice it reduces
 * @param governingLaw decides interest, fees and clocks; null = by the kind of the debtor
 */
public record Invoice(
        InvoiceId id,
        FirmId firm,
        DebtorId debtor,
        String number,
        InvoiceType type,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money open,
        InvoiceState state,
        int occurrence,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable CountryCode governingLaw,
        List<InvoiceLine> lines) {

    /** How it stands on a day: an open invoice is overdue from the day after its due date. A credit note never is. */
    public InvoiceStatus statusOn(LocalDate day) {
        if (state == InvoiceState.OPEN && type == InvoiceType.INVOICE && day.isAfter(dueOn)) {
            return InvoiceStatus.OVERDUE;
        }
        return InvoiceStatus.valueOf(state.name());
    }
}
