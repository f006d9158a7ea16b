package io.quittance.plans.terms;

import io.quittance.kernel.Money;
import java.time.LocalDate;

/** A part of a plan: so much, to be there on this day. */
public record Instalment(LocalDate on, Money amount) {}
