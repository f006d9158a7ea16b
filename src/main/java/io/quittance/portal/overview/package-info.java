/** The overview: sections, one class each, that say what is open and what can be done about it. */
@NullMarked
package io.quittance.portal.overview;

import org.jspecify.annotations.NullMarked;
