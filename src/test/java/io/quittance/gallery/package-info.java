/**
 * The gallery: every screen, mail and letter in the states people meet, in four languages, at two widths, light and dark.
 * {@code ./quittance gallery} draws all of it into a folder with contact sheets; the suite draws each scene once.
 */
@NullMarked
package io.quittance.gallery;

import org.jspecify.annotations.NullMarked;
