/**
 * Puts money and credit on invoices: payments by law or by designation, credit set off by the firm's policy, reversals, and
 * what covers a claim for the time being (money on its way, a promise, a plan, a dispute).
 */
@ApplicationModule(
        displayName = "Allocation",
        allowedDependencies = {"kernel", "tenancy", "parties", "ledger", "receivables"})
@NullMarked
package io.quittance.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
