/**
 * The words every capability shares: money, identifiers, addresses, accounts, dates and refusals. Pure values without
 * framework, database or clock; it uses nothing else of Quittance.
 */
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.quittance.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
