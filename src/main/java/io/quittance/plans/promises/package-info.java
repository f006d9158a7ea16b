/**
 * Promises: an amount by a day, said by the debtor or to an agent. Each silences its invoices until its last day and is found
 * kept or broken the day after.
 */
@NamedInterface("promises")
@NullMarked
package io.quittance.plans.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
