/** Webhooks that were not taken: how many, for which firm, and why. */
@NullMarked
@NamedInterface("refused")
package io.quittance.payments.refused;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
