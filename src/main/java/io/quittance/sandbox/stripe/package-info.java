/**
 * A simulator of Stripe for demo and tests: the API that the product calls, the hosted payment page, webhooks, and faults on
 * demand. It refuses what Stripe refuses.
 */
@NullMarked
package io.quittance.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
