/** Debtors, invoices, imports, documents and holds over the API. */
@NullMarked
package io.quittance.api.claims;

import org.jspecify.annotations.NullMarked;
