package io.quittance.receivables;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice or credit note says, as the firm put it: all that a list, a program or an e-invoice can change. What becomes
 * of it (open amount, state) is not content. {@link InvoiceContentStore} writes and reads it, one column a component.
 *
 * @param dueOn last day on which payment is in time
 * @param total as issued, positive in both types
 * @param opening what was still owed when it came in, from nothing to the total
 * @param corrects of a credit note: the number of the invoice it reduces
 * @param governingLaw decides interest, fees and clocks; null = by the kind of the debtor
 */
public record InvoiceContent(
        DebtorId debtor,
        InvoiceType type,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money opening,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable CountryCode governingLaw,
        List<InvoiceLine> lines) {

    /** Copies the lines. */
    public InvoiceContent {
        lines = List.copyOf(lines);
    }
}
