/**
 * The very bytes of everything that left, kept small as what differs from a reference copy, and proved by their hash.
 */
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"kernel"})
@NullMarked
package io.quittance.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
