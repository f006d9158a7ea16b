/** The page of one invoice or credit note. */
@NullMarked
package io.quittance.portal.invoice;

import org.jspecify.annotations.NullMarked;
