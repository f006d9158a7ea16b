/** What a screen becomes that is not there, or not for this person. */
@NullMarked
package io.quittance.ui.absent;

import org.jspecify.annotations.NullMarked;
