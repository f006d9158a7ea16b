package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a firm offers.
 *
 * @param invoices one, or none = all that is to be paid now in the sum's currency
 * @param sum for which the rest is given up
 * @param expiresOn the last day on which the sum may be paid
 * @param author a staff identifier or {@code api:client}
 */
public record NewSettlement(DebtorId debtor, List<InvoiceId> invoices, Money sum, LocalDate expiresOn, String author) {

    /** Copies the list. */
    public NewSettlement {
        invoices = List.copyOf(invoices);
    }
}
