/** Proofs that a new mail address belongs to a debtor. */
@NamedInterface("addresses")
@NullMarked
package io.quittance.identity.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
