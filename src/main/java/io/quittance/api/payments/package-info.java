/** Payments over the API, and the webhooks of the payment provider. */
@NullMarked
package io.quittance.api.payments;

import org.jspecify.annotations.NullMarked;
