/** What Stripe takes: the unit in which it counts each currency, and the least and the most of one payment. */
@NamedInterface("charges")
@NullMarked
package io.quittance.payments.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
