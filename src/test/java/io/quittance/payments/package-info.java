/** Tests of payments: pure ones, and ones on the real database with the simulated Stripe over loopback HTTP. */
@NullMarked
package io.quittance.payments;

import org.jspecify.annotations.NullMarked;
