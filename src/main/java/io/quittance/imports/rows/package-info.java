/** Rows of lists: what each says, which are taken together, and what was said of debtors before. */
@NullMarked
package io.quittance.imports.rows;

import org.jspecify.annotations.NullMarked;
