/** Rules tried on what debtors proposed in the past, before they hold. */
@NamedInterface("trial")
@NullMarked
package io.quittance.plans.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
