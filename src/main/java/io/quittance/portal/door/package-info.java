/** The plain pages before a visit: the door of a link, codes of letters, the check of a message, signing in. No session, script or cookie. */
@NullMarked
package io.quittance.portal.door;

import org.jspecify.annotations.NullMarked;
