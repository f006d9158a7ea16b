/**
 * The design kit shared by all screens: money, dates, states, forms, tables and frames as small components over plain
 * HTML elements, so that a debtor's phone loads no widget library. The looks are in {@code frontend/styles}; a component
 * sets classes and data attributes, never a style. It knows the kernel and no capability.
 */
@ApplicationModule(
        displayName = "Design kit",
        allowedDependencies = {"kernel", "texts", "edge"})
@NullMarked
package io.quittance.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
