package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody promises.
 *
 * @param invoices none = all that is to be paid now in the amount's currency
 * @param on the day by which it is to come
 * @param author a staff identifier, {@code api:client} or {@code debtor_17}
 */
public record NewPromise(
        DebtorId debtor, List<InvoiceId> invoices, Money amount, LocalDate on, PromisedBy by, String author) {

    /** Copies the list. */
    public NewPromise {
        invoices = List.copyOf(invoices);
    }
}
