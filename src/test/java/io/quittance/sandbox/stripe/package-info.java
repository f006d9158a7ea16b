/** Support for tests that need the simulated Stripe to misbehave. */
@NullMarked
package io.quittance.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
