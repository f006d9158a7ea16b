/** Payment plans over the API: the rules, quotes, and the thread of offers, in which the API speaks for the firm. */
@NullMarked
package io.quittance.api.plans;

import org.jspecify.annotations.NullMarked;
