/** The authorization matrix: every route, whoever asks, whosever object it is. */
@NullMarked
package io.quittance.matrix;

import org.jspecify.annotations.NullMarked;
