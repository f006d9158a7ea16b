/** "I have already paid": when, how, and the proof. */
@NullMarked
package io.quittance.portal.claimed;

import org.jspecify.annotations.NullMarked;
