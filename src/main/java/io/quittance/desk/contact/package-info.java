/** Who the debtor is and how to reach them. */
@NullMarked
package io.quittance.desk.contact;

import org.jspecify.annotations.NullMarked;
