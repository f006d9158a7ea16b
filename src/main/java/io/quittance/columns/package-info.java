/**
 * What the columns of a foreign list mean and how its dates and amounts are written: by our own names, by what a person
 * assigned, or guessed for a person to confirm. Pure: nothing is stored here.
 */
@ApplicationModule(
        displayName = "Columns",
        allowedDependencies = {"kernel", "tables", "parties", "receivables"})
@NullMarked
package io.quittance.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
