/** What happens next if nothing is done. */
@NullMarked
package io.quittance.portal.outlook;

import org.jspecify.annotations.NullMarked;
