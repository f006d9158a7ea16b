/** Unusual waves of messages: what waits for a yes, and the yes or no. */
@NullMarked
package io.quittance.console.waves;

import org.jspecify.annotations.NullMarked;
