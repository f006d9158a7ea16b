/** Letters on paper: print days, batches and what the print shop answers. */
@NullMarked
package io.quittance.console.print;

import org.jspecify.annotations.NullMarked;
