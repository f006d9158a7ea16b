/** Statements of account as a file: what is open of a debtor on one day, on paper in the firm's brand. */
@ApplicationModule(
        displayName = "Statements",
        allowedDependencies = {"kernel", "texts", "tenancy", "parties", "branding", "paper"})
@NullMarked
package io.quittance.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
