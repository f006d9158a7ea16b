/**
 * Who signs in and what they may do: staff accounts and their invitations, sign-in by the built-in authorization server or
 * an outside issuer, API clients and their tokens, debtors' login codes. Rights are read from the database at every use,
 * never trusted from a session.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "tenancy", "parties", "edge", "limits", "paper", "texts"})
@NullMarked
package io.quittance.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
