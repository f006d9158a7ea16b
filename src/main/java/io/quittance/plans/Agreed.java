package io.quittance.plans;

import io.quittance.kernel.Money;
import java.time.LocalDate;

/** An instalment as it was agreed. @param moved to another day, by the debtor */
record Agreed(int no, LocalDate on, Money amount, boolean moved) {}
