/**
 * How a firm looks and by what name it writes: brands as typed values loaded from {@code themes/} (colours, radius, a font
 * from a list, a logo), checked for contrast, put out as one small style sheet; and the sender's identity in its messages.
 */
@ApplicationModule(
        displayName = "Branding",
        allowedDependencies = {"kernel", "tenancy", "parties"})
@NullMarked
package io.quittance.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
