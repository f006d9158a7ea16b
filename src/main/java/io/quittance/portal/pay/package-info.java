/** Paying: what to pay, the way to the payment page and back, and what is said afterwards. */
@NullMarked
package io.quittance.portal.pay;

import org.jspecify.annotations.NullMarked;
