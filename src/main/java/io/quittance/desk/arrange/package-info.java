/** What a debtor promised, and offers to take less than all, on the page of a case. */
@NullMarked
package io.quittance.desk.arrange;

import org.jspecify.annotations.NullMarked;
