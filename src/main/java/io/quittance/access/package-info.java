/**
 * The ways from a message back to the firm: links, letter codes, and codes that prove a message genuine.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "tenancy", "parties", "identity :: debtors", "messages"})
@NullMarked
package io.quittance.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
