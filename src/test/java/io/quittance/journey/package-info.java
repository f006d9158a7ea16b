/** Journeys of people through the running demo in a real browser, on a phone and at a desk. */
@NullMarked
package io.quittance.journey;

import org.jspecify.annotations.NullMarked;
