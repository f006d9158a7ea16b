/** The rules of a firm for plans: the defaults, and in versions what it says otherwise, band by band. */
@NamedInterface("rules")
@NullMarked
package io.quittance.plans.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
