/**
 * The append-only double-entry ledger: postings and their entries, the seal, and the check of both. It knows invoices and
 * debtors by their names only; only the rooms of receivables post.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "tenancy", "parties"})
@NullMarked
package io.quittance.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
