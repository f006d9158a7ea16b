/** What a debtor's way in is bound to. */
@NamedInterface("debtors")
@NullMarked
package io.quittance.identity.debtors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
