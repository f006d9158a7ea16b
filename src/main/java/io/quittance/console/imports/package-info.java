/** Files in: lists, their columns, what was taken and refused, and the way back. */
@NullMarked
package io.quittance.console.imports;

import org.jspecify.annotations.NullMarked;
