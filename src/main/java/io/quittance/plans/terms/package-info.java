/** The terms of a plan as pure values: wishes, schedules, the rules of a firm, and the answer to a wish. No SQL, no Spring. */
@NamedInterface("terms")
@NullMarked
package io.quittance.plans.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
