/**
 * Files the product keeps: receipts, original invoices, logos. Each has an identifier of its own, the hash of its bytes and
 * a type found by looking at them, never the announced one. What a file is about is the business of those who store it.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "tenancy", "parties"})
@NullMarked
package io.quittance.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
