/**
 * The only exit: every message to a debtor or to staff is planned, guarded, rendered once and recorded here. The message row
 * is the outbox; {@code mail} and {@code letters} carry it out. Messages know templates, not invoices: what stands
 * in a message is given as values, and who is allowed to write to whom is asked again in the last step before it leaves.
 */
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {"kernel", "tenancy", "parties", "documents", "branding"})
@NullMarked
package io.quittance.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
