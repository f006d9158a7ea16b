/** Tests of the house itself: module directions, size, forbidden calls. */
@NullMarked
package io.quittance.structure;

import org.jspecify.annotations.NullMarked;
