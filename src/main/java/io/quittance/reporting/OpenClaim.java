package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * One row behind a figure.
 *
 * @param open what was open on the day of the report
 * @param daysPastDue 0 or less when it was not yet overdue
 */
public record OpenClaim(
        InvoiceId invoice,
        String number,
        DebtorId debtor,
        String debtorName,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money open,
        long daysPastDue) {}
