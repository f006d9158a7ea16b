/** Days on which money was promised or agreed, as files for the reader's own calendar (RFC 5545). */
@NamedInterface("calendar")
@NullMarked
package io.quittance.plans.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
