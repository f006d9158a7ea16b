/** Debtors that look like one and the same. */
@NamedInterface("twins")
@NullMarked
package io.quittance.parties.twins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
