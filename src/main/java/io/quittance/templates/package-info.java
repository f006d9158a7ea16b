/**
 * What messages say: typed contents, kept as JSON, and the texts and layouts that make mails and letters of them.
 */
@ApplicationModule(
        displayName = "Templates",
        allowedDependencies = {"kernel", "branding", "parties"})
@NullMarked
package io.quittance.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
