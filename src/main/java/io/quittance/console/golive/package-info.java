/** The way of a firm from draft to live: what is still missing, who takes the step, and how it is let rest. */
@NullMarked
package io.quittance.console.golive;

import org.jspecify.annotations.NullMarked;
