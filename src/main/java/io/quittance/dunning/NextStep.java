package io.quittance.dunning;

import java.time.LocalDate;

/**
 * What would leave next when nothing happens until then.
 *
 * @param on the earliest day, quiet days and the minimum gap considered
 * @param step the step
 */
public record NextStep(LocalDate on, Step step) {}
