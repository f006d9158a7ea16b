/**
 * Who takes part: firms (the creditors), their debtors, and in which capacity a message may be sent for a firm in a
 * country. It knows nothing of invoices or messages.
 */
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package io.quittance.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
