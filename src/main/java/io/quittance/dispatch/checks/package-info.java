/** Looks whether what the outbox says of its messages can be true. */
@NullMarked
@NamedInterface("checks")
package io.quittance.dispatch.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
