/**
 * Who may see which rows: the scope of the current work, the transaction manager that puts scope and database role on every
 * transaction, secrets at rest and the audit log. Without a scope the database refuses every statement on tenant data.
 */
@ApplicationModule(
        displayName = "Tenancy",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package io.quittance.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
