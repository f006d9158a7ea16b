/** The messages that a rehearsal foretells, with what each would ask for. */
@NullMarked
@NamedInterface("foretold")
package io.quittance.reminders.foretold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
