/**
 * Figures about what is owed: ageing, days sales outstanding, collection effectiveness. Pure formulas (docs/domain.md, "Figures") over
 * sums that the database makes from published views; nothing is stored, so a figure is always as fresh as the ledger and
 * can be opened into the rows it is made of.
 */
@ApplicationModule(
        displayName = "Reporting",
        // The last five are read in SQL only, by their published views.
        allowedDependencies = {"kernel", "tenancy", "parties", "receivables", "messages", "agenda", "plans"})
@NullMarked
package io.quittance.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
