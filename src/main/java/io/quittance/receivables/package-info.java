/**
 * What debtors owe: invoices and credit notes, the append-only ledger with its seal, the allocation of money, and holds
 * ("do not remind, because …, until …"). It knows nothing of messages, payments' means or reminders; they hear its events
 * and read its published views.
 */
@ApplicationModule(
        displayName = "Receivables",
        allowedDependencies = {"kernel", "tenancy", "parties"})
@NullMarked
package io.quittance.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
