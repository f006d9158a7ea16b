/**
 * What debtors ask and what people answer.
 */
@ApplicationModule(
        displayName = "Questions",
        allowedDependencies = {"kernel", "tenancy", "parties", "messages", "templates"})
@NullMarked
package io.quittance.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
