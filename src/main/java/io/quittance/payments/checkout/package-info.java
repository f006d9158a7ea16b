/** Payments by card and debit at Stripe: the checkout, the news from Stripe, and the one settlement that both lead to. */
@NullMarked
@NamedInterface("checkout")
package io.quittance.payments.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
