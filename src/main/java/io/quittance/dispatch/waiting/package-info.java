/** What waits in the outbox, and firms whose mail rests. */
@NullMarked
@NamedInterface("waiting")
package io.quittance.dispatch.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
