/**
 * The one way in which invoices and credit notes are written: put one by one or in lists, restated, undone, given up. What is
 * said goes in; rows, postings and the look at the debtors come out.
 */
@ApplicationModule(
        displayName = "Invoicing",
        allowedDependencies = {"kernel", "tenancy", "parties", "ledger", "receivables", "allocation"})
@NullMarked
package io.quittance.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
