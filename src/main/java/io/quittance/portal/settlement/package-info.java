/** What a firm offers to take for all, as its debtor sees it: only when a person offered it. */
@NullMarked
package io.quittance.portal.settlement;

import org.jspecify.annotations.NullMarked;
