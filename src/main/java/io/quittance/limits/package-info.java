/** Limits on guessing: tries are counted in the database for all nodes, per purpose and key, and given back on success. */
@ApplicationModule(
        displayName = "Limits",
        allowedDependencies = {"kernel", "tenancy", "edge"})
@NullMarked
package io.quittance.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
