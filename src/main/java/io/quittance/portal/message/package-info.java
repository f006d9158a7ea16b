/** What a debtor writes to the firm and what was answered. */
@NullMarked
package io.quittance.portal.message;

import org.jspecify.annotations.NullMarked;
