/**
 * What debtors owe, as others read it: invoices and credit notes as stored, the position of a debtor, and holds ("do not
 * remind, because …, until …"). Invoices are written by {@code invoicing}, money is put on them by {@code allocation}. It knows
 * nothing of messages, payments' means or reminders; they hear its events and read its published views.
 */
@ApplicationModule(
        displayName = "Receivables",
        allowedDependencies = {"kernel", "tenancy", "parties", "ledger"})
@NullMarked
package io.quittance.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
