/** What is owed and how it ages: the first page of a firm, its figures as questions, its ageing. */
@NullMarked
package io.quittance.console.figures;

import org.jspecify.annotations.NullMarked;
