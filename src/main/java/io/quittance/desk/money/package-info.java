/** Invoices, payments and original files on the page of a case. */
@NullMarked
package io.quittance.desk.money;

import org.jspecify.annotations.NullMarked;
